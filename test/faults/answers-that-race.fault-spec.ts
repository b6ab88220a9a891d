import type { Answer } from '../../apps/cli/src/bench-booking/http-client.js';
import { barks } from './support/barks.js';
import { type FaultHouse, openFaultHouse } from './support/fault-house.js';
import { tally } from './support/tally.js';

const EACH = 50;
const WITHOUT_GUARD = 'ALTER TABLE booking.bookings DISABLE TRIGGER bookings_legal_transition';
const WITH_GUARD = 'ALTER TABLE booking.bookings ENABLE TRIGGER bookings_legal_transition';

/** Answers of host, school and centre about one booking, sent at once, and the same request sent many times. */
describe('answers that race', () => {
  let house: FaultHouse;
  let next = 0;
  beforeAll(async () => { house = await openFaultHouse({ size: { openings: 30 } }); });
  afterAll(() => house?.close());

  const teacher = () => house.district.teachers[0]!;
  const request = (openingId: string, headers: Record<string, string> = {}) =>
    house.client.post({ path: '/v1/teacher/bookings', cookie: teacher().cookie, headers, body: { openingId, grade: 1, classLabel: `${next}반`, headcount: 5 } });
  const booked = async (): Promise<string> => String((await request(house.district.openingIds[next++]!)).body['id']);
  const answer = (who: 'teacher' | 'host' | 'centre', id: string, what: string, headers: Record<string, string> = { 'if-match': '"1"' }) => {
    const { teachers: [school], hosts: [host], director } = house.district;
    const cookie = { teacher: school!, host: host!, centre: director }[who].cookie;
    return house.client.post({ path: `/v1/${who}/bookings/${id}/${what}`, cookie, headers, body: what === 'confirmation' ? {} : { reason: '다른 행사와 겹쳐서' } });
  };
  /** Each change of a booking is one version; a version that stands still lets two people overwrite each other. */
  const versionsThatStoodStill = async () => (await house.query<{ which: string }>(
    `SELECT b.id || ': version ' || b.version || ' after ' || count(*) || ' changes' AS which FROM booking.bookings b JOIN platform.audit a ON a.entity = 'booking.bookings' AND a.row_id = b.id::text
      WHERE a.action = 'UPDATE' GROUP BY b.id HAVING count(*) > b.version - 1`)).map(({ which }) => which);

  it('confirmed, refused and cancelled at once, a booking goes one legal way and gives its seats back once', async () => {
    const id = await booked();
    const answers = await Promise.all(Array.from({ length: EACH }, () => [
      answer('host', id, 'confirmation'), answer('host', id, 'refusal'), answer('teacher', id, 'cancellation'), answer('centre', id, 'cancellation'),
    ]).flat());
    expect(Object.keys(tally(answers)).map(Number).filter((status) => status >= 500)).toEqual([]);
    const [history] = await house.query<{ ways: number }>(`SELECT count(*)::int AS ways FROM platform.audit WHERE row_id = $1 AND action = 'UPDATE'`, [id]);
    expect(history?.ways).toBe(1); // whoever came second saw another version, or found the very same answer there
    expect([await house.damage(), await versionsThatStoodStill()]).toEqual([[], []]);
  });

  it('refuses what saw an older version (412) and what saw none (428)', async () => {
    const id = await booked();
    expect((await answer('host', id, 'confirmation', {})).status).toBe(428);
    expect((await answer('host', id, 'confirmation')).status).toBe(200);
    expect((await answer('teacher', id, 'cancellation')).status).toBe(412); // of the tab opened before
    expect((await answer('teacher', id, 'cancellation', { 'if-match': '"2"' })).status).toBe(200);
  });

  it('takes an illegal way and lets the older tab win as soon as the trigger is gone', async () => {
    const id = await booked();
    const writes = ['closed', 'offered', 'cancelled-by-school', 'confirmed'].map((status) => [`UPDATE booking.bookings SET status = $2, offer_due_on = CASE $2 WHEN 'offered' THEN held_on END WHERE id = $1`, [id, status]] as const);
    await expect(house.query(...(writes[0] as unknown as Parameters<typeof house.query>))).rejects.toMatchObject({ constraint: 'bookings_legal_transition' });
    await house.query(WITHOUT_GUARD);
    try {
      for (const [sql, values] of writes) await house.query(sql, [...values]);
      barks('trigger bookings_legal_transition disabled', [...await house.damage(), ...await versionsThatStoodStill()]);
    } finally {
      await house.query(WITH_GUARD);
    }
  });

  it('makes one booking of 200 requests under one key; another body, another school and a first refusal are judged by themselves', async () => {
    const openingId = house.district.openingIds[next++]!, key = { 'idempotency-key': `many-times-${next}` };
    const same = { path: '/v1/teacher/bookings', cookie: teacher().cookie, body: { openingId, grade: 1, classLabel: `${next}반`, headcount: 5 } };
    const answers = await Promise.all(Array.from({ length: 200 }, () => house.client.postUntilAnswered(same, key['idempotency-key'])));
    expect(tally(answers)).toEqual({ 201: 200 });
    expect(new Set(answers.map(({ body }: Answer) => body['id'])).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replay'] === 'true')).toHaveLength(199);
    const ask = { path: '/v1/teacher/bookings', headers: key, body: { openingId, grade: 2, headcount: 6 } };
    expect((await house.client.post({ ...ask, cookie: teacher().cookie })).status).toBe(422);
    expect((await house.client.post({ ...ask, cookie: house.district.teachers[1]!.cookie })).status).toBe(201);
  });

  it('tells later tries another story as soon as keys are not kept', async () => {
    await house.query(`CREATE FUNCTION platform.planted_loss() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`);
    await house.query('CREATE TRIGGER planted_loss BEFORE INSERT ON platform.idempotency_keys FOR EACH ROW EXECUTE FUNCTION platform.planted_loss()');
    const openingId = house.district.openingIds[next++]!;
    const answers = await Promise.all(Array.from({ length: 20 }, () => request(openingId, { 'idempotency-key': `forgotten-${next}` })));
    barks('rows of platform.idempotency_keys thrown away', answers.filter(({ status }) => status !== 201).map(({ status, body }) => `${status} ${String(body['type'])} for a class that is booked`));
    await house.query('DROP FUNCTION platform.planted_loss() CASCADE');
  });
});
