import { Logger } from '@nestjs/common';
import { type ClaimedMessage, dataSourceOptions, JobRuns, OutboxConsumer, OutboxRelay } from '#database';
import { acquireTestDatabase, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import { barks } from './support/barks.js';

const WORKERS = 3;
const TICKS = 124;
const MINUTE = 60_000;
const CENTRE = '00000000-0000-4000-8000-000000000001';

class Recording extends OutboxConsumer {
  readonly handles = ['fine', 'poison'];
  readonly seen: string[] = [];
  override handle({ id, type }: ClaimedMessage): Promise<void> {
    if (type === 'poison') return Promise.reject(new Error('550 no such mailbox'));
    this.seen.push(id);
    return Promise.resolve();
  }
}

/** Three workers on three connections of their own to one database. */
describe('three workers', () => {
  let database: TestDatabase;
  let sources: DataSource[];
  beforeAll(async () => {
    Logger.overrideLogger(false); // refusals are what is asked for here
    database = await acquireTestDatabase();
    sources = await Promise.all(Array.from({ length: WORKERS }, () => new DataSource(dataSourceOptions(database.url, 3)).initialize()));
  });
  afterAll(async () => {
    await Promise.all(sources.map((source) => source.destroy()));
    await database.drop();
  });

  const query = <Row>(sql: string, values: unknown[] = []) => sources[0]!.query<Row[]>(sql, values);

  describe('that wake at every tick, one of them ten minutes early', () => {
    /** Each tick's runs, counted by the work itself. */
    async function wakeAll(job: string): Promise<string[]> {
      const runs = new Map<number, number>();
      await Promise.all(sources.map(async (source, worker) => {
        const early = worker === 0 ? 10 : 0;
        for (let tick = 0; tick < TICKS; tick++) {
          const at = new Date(Date.UTC(2027, 0, 1) + (tick + early) * MINUTE);
          await new JobRuns(source).once(job, at, `worker-${worker}`, () => { runs.set(at.getTime(), (runs.get(at.getTime()) ?? 0) + 1); return Promise.resolve({}); });
        }
      }));
      expect(runs.size).toBe(TICKS + 10);
      return [...runs].filter(([, count]) => count !== 1).map(([at, count]) => `${new Date(at).toISOString()} ran ${count} times`);
    }

    it('run each tick once', async () => {
      expect(await wakeAll('steady')).toEqual([]);
      expect(await query(`SELECT 1 FROM platform.job_runs WHERE job = 'steady' AND (finished_at IS NULL OR error IS NOT NULL)`)).toEqual([]);
    });

    it('run ticks twice as soon as the primary key is gone', async () => {
      await query('ALTER TABLE platform.job_runs DROP CONSTRAINT job_runs_once_per_tick');
      barks('job_runs_once_per_tick dropped', await wakeAll('doubled'));
    });
  });

  describe('that carry out messages, one of which can never be', () => {
    const raise = async (type: string) => (await query<{ id: string }>('INSERT INTO platform.outbox_messages (centre_id, type, payload) VALUES ($1, $2, $3) RETURNING id', [CENTRE, type, {}]))[0]!.id;
    const nextTry = () => query('UPDATE platform.outbox_messages SET next_attempt_at = now() WHERE delivered_at IS NULL AND dead_at IS NULL');
    async function carryOut(consumers: readonly Recording[]): Promise<void> {
      const relays = sources.map((source) => new OutboxRelay(source));
      for (let round = 0; round < 14; round++) {
        await Promise.all(relays.map(async (relay, worker) => { while ((await relay.deliver([consumers[worker]!], 2)) > 0); }));
        await nextTry();
      }
    }

    it('deliver the others once each, and lay that one aside where the director sees it', async () => {
      const poison = await raise('poison'), fine = [];
      for (let n = 0; n < 60; n++) fine.push(await raise('fine'));
      const consumers = sources.map(() => new Recording());
      await carryOut(consumers);
      expect(consumers.flatMap(({ seen }) => seen).sort()).toEqual([...fine].sort());
      const [dead] = await query<{ attempts: number; lastError: string }>('SELECT attempts, last_error AS "lastError" FROM platform.outbox_messages WHERE id = $1 AND dead_at IS NOT NULL', [poison]);
      expect(dead).toEqual({ attempts: 12, lastError: '550 no such mailbox' });
    });

    it('deliver messages twice as soon as a lease does not last', async () => {
      await query(`CREATE FUNCTION platform.planted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.leased_until := clock_timestamp() - interval ''1 second''; RETURN NEW; END'`);
      await query('CREATE TRIGGER planted BEFORE UPDATE ON platform.outbox_messages FOR EACH ROW WHEN (NEW.leased_by IS NOT NULL) EXECUTE FUNCTION platform.planted()');
      for (let n = 0; n < 60; n++) await raise('fine');
      const consumers = sources.map(() => new Recording());
      await Promise.all(sources.map(async (source, worker) => {
        const relay = new OutboxRelay(source);
        while ((await relay.deliver([consumers[worker]!], 20)) > 0); // until nothing is due
      }));
      const seen = consumers.flatMap((consumer) => consumer.seen);
      barks('leases that do not last', seen.length > new Set(seen).size ? [`${seen.length} deliveries of ${new Set(seen).size} messages`] : []);
    });
  });
});
