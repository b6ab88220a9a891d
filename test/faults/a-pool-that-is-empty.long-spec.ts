import { barks } from './support/barks.js';
import { type FaultHouse, openFaultHouse, seam } from './support/fault-house.js';
import { tally } from './support/tally.js';

const READERS = 100, LONG = 180_000;

describe('a pool that is empty', () => {
  let house: FaultHouse;
  beforeAll(async () => { house = await openFaultHouse({ size: { openings: 2, seats: 500 }, api: { pool: 3 } }); });
  afterAll(() => house?.close());

  const ask = (n: number) => ({ path: '/v1/teacher/bookings', cookie: house.district.teachers[0]!.cookie, body: { openingId: house.district.openingIds[0]!, grade: 2, classLabel: `${n}반`, headcount: 1 } });
  const all = <T>(one: (n: number) => Promise<T>) => Promise.all(Array.from({ length: READERS }, (_, n) => one(n)));

  it('refuses with a time to come back whom it cannot serve, writes nothing of theirs, and serves all of them afterwards', async () => {
    const holder = await house.connection();
    await holder.query('BEGIN; LOCK TABLE booking.host_links IN ACCESS EXCLUSIVE MODE');
    const refused = await all((n) => house.client.post({ ...ask(n), headers: { 'idempotency-key': `in-a-queue-${n}` } }));
    expect(Object.keys(tally(refused)).filter((status) => !['503', '409'].includes(status))).toEqual([]); // 409: its own first try still runs
    expect(refused.filter(({ headers }) => headers['retry-after'] === undefined)).toEqual([]);
    expect(Math.max(...refused.map(({ ms }) => ms))).toBeLessThan(30_000);
    await holder.query('ROLLBACK');
    await holder.end();
    expect(await house.query('SELECT 1 FROM booking.bookings')).toEqual([]);
    expect(tally(await all((n) => house.client.postUntilAnswered(ask(n), `in-a-queue-${n}`)))).toEqual({ 201: READERS });
    expect(await house.damage()).toEqual([]);
  }, LONG);

  it('keeps everybody waiting without an answer as soon as waiting has no end', async () => {
    const endless = await openFaultHouse({ api: { pool: 1, count: 1, preload: seam('wait-without-end') } }), holder = await endless.connection();
    await holder.query('BEGIN; LOCK TABLE booking.host_links IN ACCESS EXCLUSIVE MODE');
    let answered = 0;
    const waiting = Array.from({ length: 5 }, (_, n) => endless.client.post({ path: '/v1/teacher/bookings', cookie: endless.district.teachers[0]!.cookie, body: { openingId: endless.district.openingIds[0]!, grade: 1, classLabel: `${n}반`, headcount: 1 } })
      .then(() => { answered++; }, () => undefined));
    await new Promise((resolve) => { setTimeout(resolve, 15_000); });
    barks('no limits of waiting for locks and connections', answered < 5 ? [`${5 - answered} of 5 have no answer after 15 s`] : []);
    await holder.end();
    await Promise.all(waiting);
    await endless.close();
  }, LONG);
});
