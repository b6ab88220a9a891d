import { barks } from './support/barks.js';
import { type FaultHouse, openFaultHouse } from './support/fault-house.js';

/** Where in a booking's transaction the database gives up. */
const STEPS = ['booking.host_links', 'booking.bookings', 'booking.seat_counts', 'platform.outbox_messages', 'platform.idempotency_keys', 'platform.audit'];
const FAILURES = { 'a full disk': '53100', 'a statement that took too long': '57014', 'no memory': '53200' } as const;

describe('a database that cannot go on', () => {
  let house: FaultHouse;
  let next = 0;
  beforeAll(async () => { house = await openFaultHouse({ size: { openings: 40, seats: 100 }, api: { pool: 3 } }); });
  afterAll(() => house?.close());

  const book = () => house.client.post({
    path: '/v1/teacher/bookings', cookie: house.district.teachers[0]!.cookie, headers: { 'idempotency-key': `try-number-${next}` },
    body: { openingId: house.district.openingIds[next]!, grade: 1, classLabel: `${next}반`, headcount: 5 },
  });
  const rows = async () => (await house.query<{ count: number }>(
    `SELECT (SELECT count(*) FROM booking.bookings) + (SELECT count(*) FROM booking.host_links) + (SELECT count(*) FROM platform.outbox_messages)
          + (SELECT count(*) FROM platform.idempotency_keys) + (SELECT count(*) FROM platform.audit) + (SELECT count(*) FROM platform.audit_drafts) AS count`))[0]!.count;
  const plant = async (table: string, body: string) => {
    await house.query(`CREATE FUNCTION platform.planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$`);
    await house.query(`CREATE TRIGGER planted BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION platform.planted()`);
  };
  const unplant = () => house.query('DROP FUNCTION platform.planted() CASCADE');

  it.each(STEPS)('at %s writes nothing, says 503 with a time to come back, and books at the next try', async (table) => {
    for (const [, code] of Object.entries(FAILURES)) {
      next++;
      const before = await rows();
      await plant(table, `RAISE EXCEPTION 'planted' USING ERRCODE = '${code}';`);
      const refused = await book();
      expect([table, code, refused.status, refused.headers['retry-after']]).toEqual([table, code, 503, '2']);
      expect(JSON.stringify(refused.body)).not.toContain('planted');
      expect(await rows()).toBe(before);
      await unplant();
      expect((await book()).status).toBe(201);
    }
    expect(await house.damage()).toEqual([]);
  });

  it('would leave half a booking if a write failed without saying so', async () => {
    next++;
    await plant('platform.outbox_messages', 'RETURN NULL;');
    await book();
    await unplant();
    barks('a write to the outbox that is dropped in silence', await house.damage());
  });
});
