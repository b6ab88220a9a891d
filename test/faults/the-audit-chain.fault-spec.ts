import { barks } from './support/barks.js';
import { type FaultHouse, openFaultHouse } from './support/fault-house.js';
import { writeBooking } from './support/raw-booking.js';

/** As somebody who owns the database and switches the triggers off. */
const AS_OWNER = (sql: string) => `SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`;
const TENTH = 'centre_id = (SELECT centre_id FROM platform.audit_heads LIMIT 1) AND seq = 10';

describe('the audit chain', () => {
  let house: FaultHouse;
  const verify = () => house.query<{ seq: string; fault: string }>('SELECT v.* FROM platform.audit_heads h, LATERAL platform.verify_audit(h.centre_id) v');
  beforeAll(async () => {
    house = await openFaultHouse({ size: { openings: 10 }, api: { count: 0 } });
    for (const [n, openingId] of house.district.openingIds.entries()) await writeBooking(house.query, house.district, openingId, { label: `${n}` });
  });
  afterAll(() => house?.close());

  it.each([
    ['a change', `UPDATE platform.audit SET actor = 'nobody' WHERE ${TENTH}`, '10', 'changed'],
    ['a missing row', `DELETE FROM platform.audit WHERE ${TENTH}`, '11', 'rows missing before'],
    ['rows cut off at the end', 'DELETE FROM platform.audit WHERE seq > 12', '13', 'rows missing at the end'],
    ['a row put in with a hash of its own', `UPDATE platform.audit SET prev = sha256('x'), hash = sha256('y') WHERE ${TENTH}`, '10', 'does not follow the row before'],
  ])('names the first broken row after %s, however it was done', async (_, sql, seq, fault) => {
    const connection = await house.connection();
    await connection.query('BEGIN');
    await expect(connection.query(`SAVEPOINT s; ${sql}`)).rejects.toMatchObject({ code: 'P0403' }); // with the triggers on
    await connection.query('ROLLBACK TO s');
    await connection.query(AS_OWNER(sql));
    const { rows: [row] } = await connection.query<{ seq: string; fault: string }>('SELECT v.* FROM platform.audit_heads h, LATERAL platform.verify_audit(h.centre_id) v');
    expect(row).toMatchObject({ seq, fault });
    await connection.query('ROLLBACK');
    await connection.end();
    expect(await verify()).toEqual([]);
  });

  it('would let a change pass if it were written without its trigger', async () => {
    await house.query('ALTER TABLE booking.bookings DISABLE TRIGGER bookings_audited_insert');
    const openingId = house.district.openingIds[3]!;
    await writeBooking(house.query, house.district, openingId, { label: 'unseen' });
    barks('trigger bookings_audited_insert disabled', (await house.damage()).filter((line) => !line.startsWith('host not asked')));
  });
});
