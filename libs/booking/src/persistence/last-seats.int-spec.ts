import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';

const HELD_ON = '2026-10-28';
const RIVALS = 200;
const CONNECTIONS = 16;

/** Writes bookings by plain SQL, past every rule of the code: here the database alone has the last word. */
describe('the last seats, with nothing but the database', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let district: GivenDistrict;

  beforeEach(async () => {
    database = await acquireTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: CONNECTIONS });
    pool.on('error', () => undefined);
    district = await GivenDistrict.found((sql, values) => pool.query(sql, values));
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  async function place(opening: { seats: number; partiesLimit?: number }) {
    const venueId = await district.venue();
    const openingId = await district.opening(venueId, { heldOn: HELD_ON, ...opening });
    const { rows: [inspection] } = await pool.query<{ id: string }>('SELECT id FROM safety.inspections WHERE venue_id = $1', [venueId]);
    const { rows: [link] } = await pool.query<{ id: string }>('INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($1, $2) RETURNING id', [district.centreId, venueId]);
    const schoolId = await district.school();
    return (grade: number, classLabel: string, headcount: number) =>
      pool.query(
        `INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, class_label,
                                       headcount, host_link_id, answer_due_on)
         VALUES ($1, $2, $3, $4, 'am', $5, '2020-01-01', '2039-12-31', $6, $7, $8, $9, $10, '2026-10-10') RETURNING id`,
        [district.centreId, openingId, venueId, HELD_ON, inspection?.id, schoolId, grade, classLabel, headcount, link?.id],
      );
  }

  async function race(book: Awaited<ReturnType<typeof place>>, headcount: number) {
    const results = await Promise.allSettled(Array.from({ length: RIVALS }, (_, rival) => book(1, `${rival}반 ${randomUUID()}`, headcount)));
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as pg.DatabaseError).constraint ?? String(result.reason)] : []));
    return { won: RIVALS - refusals.length, refusals: [...new Set(refusals)] };
  }

  const sold = async () => (await pool.query<{ sold: number }>(`SELECT sum(headcount)::int AS sold FROM booking.bookings WHERE status IN ('host-pending', 'confirmed')`)).rows[0]?.sold;
  const drift = async () => (await pool.query('SELECT * FROM booking.seat_drift')).rows;

  it(`sells 30 seats to exactly four of ${RIVALS} classes of seven`, async () => {
    const started = performance.now();
    expect(await race(await place({ seats: 30 }), 7)).toEqual({ won: 4, refusals: ['openings_never_oversold'] });
    console.info(`${RIVALS} rivals over ${CONNECTIONS} connections: ${Math.round(performance.now() - started)} ms`);
    expect(await sold()).toBe(28);
    expect(await drift()).toEqual([]);
  });

  it('takes as many groups as the host allows and no further one', async () => {
    expect(await race(await place({ seats: 500, partiesLimit: 3 }), 1)).toEqual({ won: 3, refusals: ['openings_never_overcrowded'] });
    expect(await drift()).toEqual([]);
  });

  it('oversells as soon as the constraint is gone: it is the constraint that holds', async () => {
    await pool.query('ALTER TABLE booking.seat_counts DROP CONSTRAINT openings_never_oversold');
    expect((await race(await place({ seats: 30 }), 7)).won).toBeGreaterThan(4);
    expect(await sold()).toBeGreaterThan(30);
  });

  it('lets one group book an opening once', async () => {
    const book = await place({ seats: 500 });
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => book(2, '3반', 5)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await drift()).toEqual([]);
  });

  it('gives the seats back when a host declines, and takes them again only while they are there', async () => {
    const book = await place({ seats: 10 });
    const first = (await book(1, '1반', 10)).rows[0] as { id: string };
    await pool.query(`UPDATE booking.bookings SET status = 'host-declined' WHERE id = $1`, [first.id]);
    await book(1, '2반', 6);
    await expect(pool.query(`UPDATE booking.bookings SET status = 'confirmed' WHERE id = $1`, [first.id])).rejects.toThrow('openings_never_oversold');
    expect(await sold()).toBe(6);
    expect(await drift()).toEqual([]);
  });

  it('never lets capacity sink below what is taken', async () => {
    const book = await place({ seats: 10 });
    await book(1, '1반', 8);
    await expect(pool.query('UPDATE venue.openings SET seats = 7')).rejects.toThrow('openings_never_oversold');
    await pool.query('UPDATE venue.openings SET seats = 8');
    expect((await pool.query<{ seats: number }>('SELECT seats FROM booking.seat_counts')).rows).toEqual([{ seats: 8 }]);
  });

  it('refuses closed openings, and openings that are none', async () => {
    const book = await place({ seats: 10 });
    await book(1, '1반', 2);
    await pool.query(`UPDATE venue.openings SET status = 'closed'`);
    await expect(book(1, '2반', 2)).rejects.toThrow('is not open');
    await expect(pool.query('UPDATE booking.bookings SET opening_id = gen_random_uuid()')).rejects.toThrow('bookings_opening_fk');
  });
});
