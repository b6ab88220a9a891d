import { createHash, randomUUID } from 'node:crypto';
import { acquireTestDatabase, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source-options.js';
import { OutboxMessage } from '../persistence/outbox-message.entity.js';
import { IdempotencyKeys, type KeptAnswer, type KeyedRequest } from './idempotency-keys.js';
import { UnitOfWork } from './unit-of-work.js';

const CENTRE = randomUUID();
const hash = (text: string) => createHash('sha256').update(text).digest();
const request = (change: Partial<KeyedRequest> = {}): KeyedRequest =>
  ({ centreId: CENTRE, accountId: '00000000-0000-4000-8000-000000000001', key: randomUUID(), fingerprint: hash('POST /v1/bookings {}'), ...change });

describe('idempotency keys', () => {
  let database: TestDatabase;
  let source: DataSource;
  let uow: UnitOfWork;
  let keys: IdempotencyKeys;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    source = await new DataSource({ ...dataSourceOptions(database.url, 20), entities: [OutboxMessage] }).initialize();
    uow = new UnitOfWork(source);
    keys = new IdempotencyKeys(uow);
  });
  beforeEach(() => source.query('TRUNCATE platform.idempotency_keys, platform.outbox_messages'));
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  let told = 0;
  const work = (): Promise<KeptAnswer> => uow.run(async () => {
    uow.raise({ centreId: CENTRE, type: 'work-done', payload: {} });
    return { status: 201, location: '/v1/bookings/1', body: { z: ++told, a: '가' } };
  });
  const count = async (table: string) => Number((await source.query<{ count: string }[]>(`SELECT count(*) FROM platform.${table}`))[0]?.count);

  it('let 200 simultaneous requests with one key have one effect and the same answer', async () => {
    const asked = request();
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => keys.once(asked, work)));
    const answers = new Set(outcomes.map((outcome) => JSON.stringify('answer' in outcome ? outcome.answer : outcome.kind)));
    expect(answers.size).toBe(1);
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'replayed')).toHaveLength(199);
    expect([await count('outbox_messages'), await count('idempotency_keys')]).toEqual([1, 1]);
  });

  it('refuse another request under a key that is taken, and leave other accounts and centres their own', async () => {
    const asked = request();
    await keys.once(asked, work);
    expect(await keys.once({ ...asked, fingerprint: hash('another body') }, work)).toEqual({ kind: 'reused' });
    expect(await keys.once({ ...asked, accountId: randomUUID() }, work)).toMatchObject({ kind: 'done' });
    expect(await keys.once({ ...asked, centreId: randomUUID() }, work)).toMatchObject({ kind: 'done' });
    expect(await count('outbox_messages')).toBe(3);
  });

  it('keep no refusal: the next try is judged anew', async () => {
    const asked = request();
    const refused = () => keys.once(asked, async () => { await work(); throw new Error('refused'); });
    await expect(refused()).rejects.toThrow('refused');
    expect([await count('outbox_messages'), await count('idempotency_keys')]).toEqual([0, 0]);
    expect(await keys.once(asked, work)).toMatchObject({ kind: 'done' });
  });

  it('wait two seconds for a request that still runs, and not until it ends', async () => {
    const asked = request();
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => { end = resolve; });
    const begun = new Promise<void>((resolve) => {
      void keys.once(asked, async () => { resolve(); await ended; return work(); }).catch(() => undefined);
    });
    await begun;
    const started = performance.now();
    expect(await keys.once(asked, work)).toEqual({ kind: 'running' });
    expect(performance.now() - started).toBeGreaterThan(1_900);
    const next = keys.once(asked, work);
    end();
    expect(await next).toMatchObject({ kind: 'replayed' });
  });

  it('let whoever catches a refusal by the database go on reading, and write nothing of it', async () => {
    const outcome = await keys.once(request(), async () => {
      await work();
      const refusal = await uow.run(() => uow.tx.query(`INSERT INTO platform.job_runs (job, tick, run_by) SELECT 'twice', now(), 'me' FROM generate_series(1, 2)`))
        .catch((error: Error) => error.message);
      const [read] = await uow.manager.query<{ runs: string }[]>('SELECT count(*) AS runs FROM platform.job_runs');
      return { status: 200, location: null, body: { refusal, runs: Number(read?.runs) } };
    });
    expect(outcome).toMatchObject({ kind: 'done', answer: { body: { refusal: expect.stringContaining('job_runs_once_per_tick'), runs: 0 } } });
    expect(await count('outbox_messages')).toBe(1);
  });

  it('are kept for seven days', async () => {
    await keys.once(request(), work);
    await keys.once(request(), work);
    await source.query(`UPDATE platform.idempotency_keys SET created_at = now() - interval '8 days' WHERE ctid = (SELECT min(ctid) FROM platform.idempotency_keys)`);
    expect(await keys.forget(7)).toBe(1);
    expect(await count('idempotency_keys')).toBe(1);
  });

  describe('when the connection is lost', () => {
    /** The server ends the connection while the answer is being kept: what a process killed at that moment leaves behind. */
    const killedAtKeeping = async (killed: IdempotencyKeys, asked: KeyedRequest): Promise<void> => {
      await source.query(`
        CREATE FUNCTION platform.planted_kill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END';
        CREATE TRIGGER planted_kill BEFORE INSERT ON platform.idempotency_keys FOR EACH ROW EXECUTE FUNCTION platform.planted_kill()`);
      await expect(killed.once(asked, work)).rejects.toThrow();
      await source.query('DROP TRIGGER planted_kill ON platform.idempotency_keys; DROP FUNCTION platform.planted_kill()');
    };

    it('nothing was done, and the next try does it', async () => {
      const asked = request();
      await killedAtKeeping(keys, asked);
      expect(await count('outbox_messages')).toBe(0);
      expect(await keys.once(asked, work)).toMatchObject({ kind: 'done' });
      expect(await count('outbox_messages')).toBe(1);
    });

    it('a key kept in a transaction of its own would do the work twice: this test can fail', async () => {
      class Apart extends UnitOfWork {
        override enclose<T>(each: () => Promise<T>): Promise<T> { return each(); }
      }
      const asked = request();
      const apart = new IdempotencyKeys(new Apart(source));
      await killedAtKeeping(apart, asked);
      expect(await apart.once(asked, work)).toMatchObject({ kind: 'done' });
      expect(await count('outbox_messages')).toBe(2);
    });
  });
});
