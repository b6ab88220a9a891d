import { acquireTestDatabase, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source-options.js';
import { JobRuns } from './job-runs.js';

const TICK = new Date('2026-10-01T00:00:00Z');

describe('job runs', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let jobs: JobRuns;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
    jobs = new JobRuns(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('let exactly one of many workers run a tick, and keep what came of it', async () => {
    let runs = 0;
    const work = async () => ({ swept: ++runs });
    const took = await Promise.all(Array.from({ length: 20 }, (_, worker) => jobs.once('sweep', TICK, `worker-${worker}`, work)));
    expect([runs, took.filter(Boolean).length]).toEqual([1, 1]);
    expect(await dataSource.query('SELECT summary, error, finished_at IS NOT NULL AS ended FROM platform.job_runs')).toEqual([{ summary: { swept: 1 }, error: null, ended: true }]);
  });

  it('keep the failure of a job, and do not try the same tick again', async () => {
    const fails = () => jobs.once('fails', TICK, 'me', () => Promise.reject(new Error('no luck')));
    await expect(fails()).rejects.toThrow('no luck');
    expect(await fails()).toBe(false);
    expect(await dataSource.query(`SELECT error FROM platform.job_runs WHERE job = 'fails'`)).toEqual([{ error: 'no luck' }]);
  });

  it('forget delivered messages and old runs, never what waits or what is dead', async () => {
    await dataSource.query(`
      INSERT INTO platform.outbox_messages (centre_id, type, payload, delivered_at, dead_at) VALUES
        (gen_random_uuid(), 'old', '{}', now() - interval '8 days', NULL), (gen_random_uuid(), 'new', '{}', now(), NULL),
        (gen_random_uuid(), 'waiting', '{}', NULL, NULL), (gen_random_uuid(), 'dead', '{}', NULL, now() - interval '8 days')`);
    await dataSource.query(`INSERT INTO platform.job_runs (job, tick, run_by, started_at) VALUES ('long-ago', now(), 'me', now() - interval '8 days')`);
    expect(await jobs.forget(7)).toEqual({ messages: 1, runs: 1 });
    expect(await dataSource.query('SELECT type FROM platform.outbox_messages ORDER BY type')).toEqual([{ type: 'dead' }, { type: 'new' }, { type: 'waiting' }]);
  });
});
