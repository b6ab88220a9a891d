import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { addDays, type Day } from '#kernel';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';

/** A Monday. */
const MONDAY = '2026-10-05';
const TRIES = 200;
const CONNECTIONS = 16;

/** Plain SQL, past every rule of the code: the database alone keeps hosts from being overrun. */
describe('how often somebody may come, with nothing but the database', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let district: GivenDistrict;
  let schoolIds: readonly string[];
  let asked = 0;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: CONNECTIONS });
    pool.on('error', () => undefined);
    district = await GivenDistrict.found((sql, values) => pool.query(sql, values));
    // of many schools: groups of one queue at it, and would be kept apart by that
    schoolIds = await Promise.all(Array.from({ length: CONNECTIONS }, () => district.school()));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  /** A venue open every weekday of five weeks, both half-days, with seats and groups to spare. */
  async function venue(limits: Readonly<Record<string, number>>) {
    const venueId = await district.venue({ seats: 500 });
    const set = Object.keys(limits).map((column, at) => `${column} = $${at + 2}`).join(', ');
    if (set) await pool.query(`UPDATE venue.venues SET ${set} WHERE id = $1`, [venueId, ...Object.values(limits)]);
    const days = Array.from({ length: 33 }, (_, at) => addDays(MONDAY, at)).filter((_, at) => at % 7 < 5);
    const { rows: openings } = await pool.query<{ id: string; day: Day; band: string }>(
      `INSERT INTO venue.openings (centre_id, venue_id, held_on, band, seats, parties_limit, status)
       SELECT $1, $2, day, band, 500, 100, 'open' FROM unnest($3::date[]) day, unnest('{am,pm}'::text[]) band RETURNING id, held_on::text AS day, band`, [district.centreId, venueId, days]);
    const { rows: [inspection] } = await pool.query<{ id: string }>('SELECT id FROM safety.inspections WHERE venue_id = $1', [venueId]);
    const { rows: [link] } = await pool.query<{ id: string }>('INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($1, $2) RETURNING id', [district.centreId, venueId]);
    const book = async (day: Day, band = 'am', to: pg.Pool | pg.PoolClient = pool) => {
      const opening = openings.find((each) => each.day === day && each.band === band);
      const { rows: [row] } = await to.query<{ id: string }>(
        `INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, class_label, headcount, host_link_id, answer_due_on)
         VALUES ($1, $2, $3, $4, $5, $6, '2020-01-01', '2039-12-31', $7, 1, $8, 1, $9, '2026-10-01') RETURNING id`,
        [district.centreId, opening?.id, venueId, day, band, inspection?.id, schoolIds[asked++ % CONNECTIONS], randomUUID(), link?.id]);
      return row!.id;
    };
    return { venueId, days, openings, book };
  }

  async function race({ openings, book }: Awaited<ReturnType<typeof venue>>, days: readonly Day[]) {
    const those = openings.filter(({ day }) => days.includes(day));
    const results = await Promise.allSettled(Array.from({ length: TRIES }, (_, at) => { const { day, band } = those[at % those.length]!; return book(day, band); }));
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as pg.DatabaseError).constraint ?? String(result.reason)] : []));
    return { won: TRIES - refusals.length, refusals: [...new Set(refusals)].sort() };
  }
  const visitDays = async (venueId: string) =>
    (await pool.query<{ day: Day }>('SELECT DISTINCT held_on::text AS day FROM booking.bookings WHERE venue_id = $1 ORDER BY 1', [venueId])).rows.map(({ day }) => day);

  it.each([
    ['parties of a day', { parties_per_day: 3 }, [MONDAY], 3, 'bookings_within_parties_per_day'],
    ['parties of a week', { parties_per_week: 4 }, [MONDAY, addDays(MONDAY, 2), addDays(MONDAY, 4)], 4, 'bookings_within_parties_per_week'],
    ['parties of a month', { parties_per_month: 5 }, [MONDAY, addDays(MONDAY, 7), addDays(MONDAY, 14)], 5, 'bookings_within_parties_per_month'],
  ] as const)(`lets exactly as many as the host takes of ${TRIES} at once: %s`, async (_, limits, days, most, refusal) => {
    const place = await venue(limits);
    expect(await race(place, days)).toEqual({ won: most, refusals: [refusal] });
  });

  it.each([
    ['two days of a week', { days_per_week: 2 }, 5, 2, 'bookings_within_days_per_week'],
    ['three days of a month', { days_per_month: 3 }, 25, 3, 'bookings_within_days_per_month'],
  ] as const)('keeps the other days free: %s', async (_, limits, span, most, refusal) => {
    const place = await venue(limits);
    const { refusals } = await race(place, place.days.filter((day) => day < addDays(MONDAY, span) && day < '2026-11-01'));
    expect(refusals).toEqual([refusal]);
    expect(await visitDays(place.venueId)).toHaveLength(most);
  });

  it('keeps the gap between visits', async () => {
    const place = await venue({ gap_days: 2 });
    expect((await race(place, place.days)).refusals).toEqual(['bookings_keep_the_gap']);
    const days = await visitDays(place.venueId);
    expect(days.length).toBeGreaterThan(3);
    expect(days.slice(1).every((day, at) => day > addDays(days[at]!, 2))).toBe(true);
  });

  it.each(['parties_per_week', 'days_per_week'])('is overrun as soon as the venue is not locked: it is the lock that holds (%s)', async (limit) => {
    const { rows: [{ definition } = { definition: '' }] } = await pool.query<{ definition: string }>(`SELECT pg_get_functiondef('booking.refuse_more_than_hosts_take'::regproc) AS definition`);
    expect(definition).toContain('FOR NO KEY UPDATE');
    await pool.query(definition.replace(' FOR NO KEY UPDATE', ''));
    const [one, two] = [await pool.connect(), await pool.connect()];
    try {
      const { venueId, days, book } = await venue({ [limit]: 1 });
      for (const client of [one, two]) await client.query('BEGIN');
      // neither sees the other: with the lock the second would wait here for the first
      await book(days[0]!, 'am', one);
      await book(days[1]!, 'am', two);
      for (const client of [one, two]) await client.query('COMMIT');
      expect(await visitDays(venueId)).toHaveLength(2);
    } finally {
      for (const client of [one, two]) client.release();
      await pool.query(definition);
    }
  });

  it('counts what moves and what comes back, and never sends away what stands', async () => {
    const place = await venue({});
    const [first, second] = [await place.book(MONDAY), await place.book(addDays(MONDAY, 1))];
    await pool.query('UPDATE venue.venues SET days_per_week = 1 WHERE id = $1', [place.venueId]);
    await pool.query(`UPDATE booking.bookings SET status = 'confirmed' WHERE id = $1`, [second]);
    const move = (id: string, day: Day) => pool.query('UPDATE booking.bookings SET opening_id = $2, held_on = $3 WHERE id = $1', [id, place.openings.find((each) => each.day === day && each.band === 'am')?.id, day]);
    await expect(move(second, addDays(MONDAY, 2))).rejects.toThrow('takes no further party');
    await move(second, addDays(MONDAY, 7));
    await pool.query(`UPDATE booking.bookings SET status = 'host-declined' WHERE id = $1`, [first]);
    await place.book(addDays(MONDAY, 3));
    await expect(pool.query(`UPDATE booking.bookings SET status = 'confirmed' WHERE id = $1`, [first])).rejects.toMatchObject({ constraint: 'bookings_within_days_per_week' });
  });

  describe('on days off', () => {
    const dayOff = (venueId: string, first: Day, last = first, to: pg.Pool | pg.PoolClient = pool) =>
      to.query(`INSERT INTO venue.blackouts (centre_id, venue_id, first_day, last_day, reason) VALUES ($1, $2, $3, $4, '가게 공사')`, [district.centreId, venueId, first, last]);

    it('closes what is free beneath, refuses what is booked, and lets nothing be opened or booked', async () => {
      const place = await venue({});
      await place.book(MONDAY);
      await expect(dayOff(place.venueId, addDays(MONDAY, -3), MONDAY)).rejects.toMatchObject({ constraint: 'blackouts_never_over_visits' });
      await dayOff(place.venueId, addDays(MONDAY, 1), addDays(MONDAY, 2));
      const { rows } = await pool.query(`SELECT status, count(*)::int AS n FROM venue.openings WHERE venue_id = $1 AND blackout_id IS NOT NULL GROUP BY 1`, [place.venueId]);
      expect(rows).toEqual([{ status: 'closed', n: 4 }]);
      await expect(place.book(addDays(MONDAY, 1))).rejects.toMatchObject({ constraint: 'bookings_not_in_blackouts' });
      await expect(pool.query(`UPDATE venue.openings SET status = 'open', blackout_id = NULL WHERE venue_id = $1 AND status = 'closed'`, [place.venueId])).rejects.toMatchObject({ constraint: 'openings_not_in_blackouts' });
      await dayOff(place.venueId, addDays(MONDAY, 35));
      await expect(district.opening(place.venueId, { heldOn: addDays(MONDAY, 35) })).rejects.toMatchObject({ constraint: 'openings_not_in_blackouts' });
      await expect(dayOff(place.venueId, addDays(MONDAY, 2))).rejects.toMatchObject({ constraint: 'blackouts_never_overlap' });
      await expect(pool.query('UPDATE venue.blackouts SET last_day = last_day + 1 WHERE venue_id = $1', [place.venueId])).rejects.toMatchObject({ constraint: 'blackouts_stay' });
    });

    it(`has one winner when a day off meets a booking, ${TRIES} times over`, async () => {
      const place = await venue({});
      let both = 0;
      for (let round = 0; round < TRIES / place.days.length; round++) {
        await Promise.all(place.days.map(async (day) => {
          const results = await Promise.allSettled([place.book(day), dayOff(place.venueId, day)]);
          if (results.every(({ status }) => status === 'fulfilled')) both++;
        }));
        await pool.query('DELETE FROM venue.blackouts WHERE venue_id = $1', [place.venueId]);
        await pool.query(`UPDATE booking.bookings SET status = 'host-declined' WHERE venue_id = $1`, [place.venueId]);
        await pool.query(`UPDATE venue.openings SET status = 'open' WHERE venue_id = $1`, [place.venueId]);
      }
      expect(both).toBe(0);
    });
  });

  it('says of any day what stands against it, in the words of the refusal', async () => {
    const place = await venue({ gap_days: 1 });
    await place.book(MONDAY);
    const { rows } = await pool.query<{ why: string | null }>('SELECT booking.what_stands_against($1, day, NULL) AS why FROM unnest($2::date[]) day', [place.venueId, [MONDAY, addDays(MONDAY, 1), addDays(MONDAY, 2)]]);
    expect(rows.map(({ why }) => why)).toEqual([null, 'bookings_keep_the_gap', null]);
  });
});
