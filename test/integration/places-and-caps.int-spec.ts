import { randomUUID } from 'node:crypto';
import { dataSourceOptions, UnitOfWork } from '#database';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';

const DAY = '2027-05-12', NEXT_WEEK = '2027-05-19';
const RIVALS = 40;

interface Party { readonly school: string; readonly heldOn?: string; readonly band?: 'am' | 'pm'; readonly grade?: number; readonly label?: string | null; readonly wish?: string | null; readonly headcount?: number }

/** What the database refuses by itself, whoever writes: rows are written here as no room would write them. */
describe('places and caps', () => {
  let database: TestDatabase;
  let source: DataSource;
  let uow: UnitOfWork;
  let district: GivenDistrict;
  const query = <T = unknown>(sql: string, values: unknown[] = []) => uow.manager.query<T[]>(sql, values);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, 12)).initialize();
    uow = new UnitOfWork(source);
  });
  beforeEach(async () => { district = await GivenDistrict.found((sql, values) => query(sql, values)); });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  /** At a venue of its own unless one is given. */
  async function book({ school, heldOn = DAY, band = 'am', grade = 1, label = '1반', wish = null, headcount = 10 }: Party, venue?: string): Promise<string> {
    const venueId = venue ?? (await district.venue());
    const openingId = await district.opening(venueId, { heldOn, band, seats: 400 });
    const link = (await query<{ id: string }>('INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($1, $2) RETURNING id', [district.centreId, venueId]))[0]!.id;
    const [booking] = await query<{ id: string }>(
      `INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, class_label, headcount, wish_id, assignment_run_id, host_link_id, answer_due_on)
       SELECT $1, $2, $3, $4, $5, id, valid_from, valid_until, $6, $7, $8, $9, $10::uuid, $10::uuid, $11, $4::date - 7 FROM safety.inspections WHERE venue_id = $3 RETURNING id`,
      [district.centreId, openingId, venueId, heldOn, band, school, grade, label, headcount, wish, link]);
    return booking!.id;
  }
  const refused = (work: Promise<unknown>, constraint: string) => expect(work).rejects.toMatchObject({ driverError: { constraint } });
  const drift = () => query('SELECT kind, subject, detail FROM platform.drift() WHERE centre_id = $1', [district.centreId]);

  /** In a transaction that comes to nothing. */
  const undone = (work: () => Promise<void>) =>
    uow.run(async () => { await work(); throw new Error('undo'); }).catch((error: Error) => expect(error.message).toBe('undo'));

  it('lets a group be in one place at a time', async () => {
    const [school, other] = [await district.school(), await district.school()];
    await book({ school });
    await refused(book({ school }), 'bookings_group_in_one_place');
    await refused(book({ school, label: null }), 'bookings_group_in_one_place');
    await book({ school, label: '2반' });
    await book({ school, band: 'pm' });
    await book({ school, heldOn: NEXT_WEEK });
    await book({ school, grade: 2, label: null });
    await refused(book({ school, grade: 2, label: '5반' }), 'bookings_group_in_one_place');
    await book({ school: other });
  });

  it('sends the grade of one wish out in many parties, and none of its classes elsewhere meanwhile', async () => {
    const school = await district.school(), wish = randomUUID();
    await book({ school, label: null, wish });
    await book({ school, label: null, wish });
    await refused(book({ school, label: null, wish: randomUUID() }), 'bookings_group_in_one_place');
    await refused(book({ school, label: '3반' }), 'bookings_group_in_one_place');
  });

  it('frees the time of a group with its booking, and asks again when it comes back or moves', async () => {
    const school = await district.school(), venue = await district.venue();
    const first = await book({ school }), second = await book({ school, band: 'pm' }, venue);
    await query(`UPDATE booking.bookings SET status = 'host-declined' WHERE id = $1`, [first]);
    await book({ school });
    await refused(query(`UPDATE booking.bookings SET status = 'confirmed' WHERE id = $1`, [first]), 'bookings_group_in_one_place');
    const opening = await district.opening(venue, { heldOn: DAY, band: 'am' });
    await refused(query(`UPDATE booking.bookings SET opening_id = $2, band = 'am' WHERE id = $1`, [second, opening]), 'bookings_group_in_one_place');
  });

  const race = async (rivals: readonly (() => Promise<unknown>)[]) => {
    const results = await Promise.allSettled(rivals.map((rival) => rival()));
    return results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as { driverError?: { code?: string } }).driverError?.code ?? String(result.reason)] : ['in']));
  };
  const tally = (outcomes: readonly string[]) => Object.fromEntries([...new Set(outcomes)].sort().map((outcome) => [outcome, outcomes.filter((each) => each === outcome).length]));

  it(`takes one of ${RIVALS} who want the same class at once, and none of them dies of a deadlock`, async () => {
    const school = await district.school();
    const venues = await Promise.all(Array.from({ length: RIVALS }, () => district.venue()));
    expect(tally(await race(venues.map((venue) => () => book({ school }, venue))))).toEqual({ '23P01': RIVALS - 1, in: 1 });
  });

  it(`takes one of ${RIVALS} openings that want the same mentor at once, and none of them dies of a deadlock`, async () => {
    const [mentor] = await query<{ id: string }>(`INSERT INTO venue.mentors (centre_id, name) VALUES ($1, '박보기') RETURNING id`, [district.centreId]);
    const openings = await Promise.all(Array.from({ length: RIVALS }, async () => district.opening(await district.venue(), { heldOn: DAY })));
    const bind = (opening: string) => query('UPDATE venue.openings SET mentor_id = $2 WHERE id = $1', [opening, mentor!.id]);
    expect(tally(await race(openings.map((opening) => () => bind(opening))))).toEqual({ '23P01': RIVALS - 1, in: 1 });
    await bind(await district.opening(await district.venue(), { heldOn: DAY, band: 'pm' }));
  });

  it('lets a class be in two places as soon as the exclusion is gone: it is the constraint that holds', async () => {
    const school = await district.school();
    await undone(async () => {
      await query('ALTER TABLE booking.bookings DROP CONSTRAINT bookings_group_in_one_place');
      await book({ school });
      expect(await book({ school })).toEqual(expect.any(String));
    });
  });

  it('tells the half-days of Seoul apart, half-open', async () => {
    const spans = await query<{ am: string; pm: string; touch: boolean }>(
      `SELECT platform.half_day($1, 'am')::text AS am, platform.half_day($1, 'pm')::text AS pm, platform.half_day($1, 'am') && platform.half_day($1, 'pm') AS touch`, [DAY]);
    expect(spans).toEqual([{ am: '["2027-05-11 15:00:00+00","2027-05-12 03:00:00+00")', pm: '["2027-05-12 03:00:00+00","2027-05-12 15:00:00+00")', touch: false }]);
  });

  describe('caps', () => {
    const cap = (perSchool: number | null, perWeek: number | null) => query(
      `INSERT INTO booking.caps (centre_id, per_school_and_term, per_week) VALUES ($1, $2, $3)
       ON CONFLICT (centre_id) DO UPDATE SET per_school_and_term = EXCLUDED.per_school_and_term, per_week = EXCLUDED.per_week`, [district.centreId, perSchool, perWeek]);

    it('are none unless the centre sets one', async () => {
      await book({ school: await district.school(), headcount: 300 });
      expect(await query('SELECT 1 FROM booking.week_loads WHERE centre_id = $1', [district.centreId])).toEqual([]);
    });

    it('hold what a school takes in half a school year, and what a week takes', async () => {
      const [school, other] = [await district.school(), await district.school()];
      await cap(30, 50);
      await book({ school, headcount: 20 });
      await refused(book({ school, headcount: 11, heldOn: NEXT_WEEK }), 'school_loads_within_cap');
      await refused(book({ school: other, headcount: 31 }), 'school_loads_within_cap');
      await book({ school: other, headcount: 30 });
      await refused(book({ school, headcount: 1, label: '2반' }), 'week_loads_within_cap');
      await book({ school, headcount: 30, heldOn: '2027-09-01' });
      expect(await drift()).toEqual([]);
    });

    it('leave what was booked before, give back what is cancelled, and follow who moves to another week', async () => {
      const school = await district.school(), venue = await district.venue();
      const booking = await book({ school, headcount: 40 }, venue);
      await cap(null, 30);
      await refused(book({ school, headcount: 1, label: '2반' }), 'week_loads_within_cap');
      const opening = await district.opening(venue, { heldOn: NEXT_WEEK, seats: 100 });
      await refused(query('UPDATE booking.bookings SET opening_id = $2, held_on = $3 WHERE id = $1', [booking, opening, NEXT_WEEK]), 'week_loads_within_cap');
      await query(`UPDATE booking.bookings SET status = 'cancelled-by-school' WHERE id = $1`, [booking]);
      await book({ school, headcount: 30 });
      await refused(book({ school, headcount: 1, label: '2반' }), 'week_loads_within_cap');
      expect(await drift()).toEqual([]);
      await cap(null, null);
      await book({ school, headcount: 300, label: '2반' });
      expect(await drift()).toEqual([]);
    });

    it('hold in a race, also with one that sets them', async () => {
      await cap(null, 1000);
      const schools = await Promise.all(Array.from({ length: 20 }, async () => [await district.school(), await district.venue()] as const));
      const outcomes = await race([...schools.map(([school, venue]) => () => book({ school, headcount: 10 }, venue)), () => cap(null, 50)]);
      expect(outcomes.at(-1)).toBe('in');
      const [load] = await query<{ students: number; cap: number }>('SELECT students, cap FROM booking.week_loads WHERE centre_id = $1', [district.centreId]);
      expect(load!.students).toBeLessThanOrEqual(Math.max(50, load!.cap));
      expect(await drift()).toEqual([]);
    });
  });

  it('lists the days without room exactly as a booking would be refused', async () => {
    const limits = [['parties_per_day', 1], ['parties_per_week', 2], ['parties_per_month', 3], ['days_per_week', 1], ['days_per_month', 2], ['gap_days', 2]] as const, schools = [await district.school(), await district.school()];
    const values = [district.centreId, '2027-04-05', '2027-06-11'];
    for (const [column, limit] of limits) {
      const venue = await district.venue();
      await query(`INSERT INTO venue.openings (centre_id, venue_id, held_on, band, seats, parties_limit, status)
        SELECT $1, $2, day, 'pm', 400, 9, 'open' FROM generate_series($3::date, $4::date, '1 day') day WHERE extract(isodow FROM day) < 6`, [district.centreId, venue, values[1], values[2]]);
      for (const [at, heldOn] of ['2027-04-30', DAY, NEXT_WEEK, '2027-05-21'].entries()) await book({ school: schools[at % 2]!, heldOn, label: venue.slice(0, 8) }, venue);
      await query(`UPDATE venue.venues SET ${column} = $2 WHERE id = $1`, [venue, limit]);
    }
    const [own] = await query<{ id: string }>('SELECT id FROM booking.bookings WHERE centre_id = $1 AND held_on = $2 LIMIT 1', [district.centreId, DAY]);
    for (const leavingOut of [null, own!.id]) {
      const listed = await query('SELECT venue_id, held_on::text FROM booking.days_without_room($1, $2, $3, $4) ORDER BY 1, 2', [...values, leavingOut]);
      expect(listed.length).toBeGreaterThan(30);
      expect(listed).toEqual(await query(
        `SELECT DISTINCT venue_id, held_on::text FROM venue.openings WHERE centre_id = $1 AND held_on BETWEEN $2 AND $3 AND status = 'open'
            AND booking.what_stands_against(venue_id, held_on, $4) IS NOT NULL ORDER BY 1, 2`, [...values, leavingOut]));
    }
  });

  describe('drift', () => {
    it('is found where seats were counted wrong, and gone when they are counted right', async () => {
      await book({ school: await district.school() });
      await undone(async () => {
        await query('UPDATE booking.seat_counts SET seats_taken = seats_taken + 1 WHERE opening_id IN (SELECT id FROM venue.openings WHERE centre_id = $1)', [district.centreId]);
        expect(await drift()).toMatchObject([{ kind: 'seats-differ', detail: 'seats 11 of 10, parties 1 of 1' }]);
      });
      expect(await drift()).toEqual([]);
    });

    it('is found where a waiting list is out of step with what was offered', async () => {
      const school = await district.school(), dueOn = '2027-05-03', values = [await book({ school }), dueOn];
      const [offered] = await query<{ id: string }>(
        `INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, class_label, headcount, host_link_id, answer_due_on, status, offer_due_on)
         SELECT centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, '7반', headcount, host_link_id, answer_due_on, 'offered', $2
           FROM booking.bookings WHERE id = $1 RETURNING id`, values);
      await query(
        `WITH w AS (INSERT INTO waiting.waiters (centre_id, school_id, grade, headcount, kind, opening_id, state, offer_until, booking_id, arrived_at)
                    SELECT centre_id, school_id, grade, headcount, 'opening', opening_id, 'offered', offer_due_on, id, now() FROM booking.bookings WHERE id = $1 RETURNING *)
         INSERT INTO waiting.offers (centre_id, waiter_id, opening_id, booking_id, made_at, due_on) SELECT centre_id, id, opening_id, booking_id, now(), offer_until FROM w`, [offered!.id]);
      const planted = async (sql: string) => {
        let kinds: unknown[] = [];
        await undone(async () => {
          await query(sql, [district.centreId]);
          kinds = (await query<{ kind: string }>('SELECT kind FROM platform.drift() WHERE centre_id = $1 ORDER BY kind', [district.centreId])).map(({ kind }) => kind);
        });
        return kinds;
      };
      expect(await drift()).toEqual([]);
      expect(await planted(`UPDATE waiting.offers SET outcome = 'declined', ended_at = now() WHERE centre_id = $1`)).toEqual(['offer-ended-seats-kept', 'wait-without-offer']);
      expect(await planted(`UPDATE waiting.waiters SET state = 'waiting', offer_until = NULL, booking_id = NULL WHERE centre_id = $1`)).toEqual(['offer-without-wait']);
      expect(await planted(`UPDATE waiting.waiters SET offer_until = '2027-05-04' WHERE centre_id = $1`)).toEqual(['deadlines-differ']);
    });

    it('is found where a booking is on no record, or its host was never asked', async () => {
      await district.venue();
      await undone(async () => {
        await query('ALTER TABLE booking.bookings DISABLE TRIGGER bookings_audited_insert');
        const silent = await book({ school: await district.school() });
        expect(await drift()).toMatchObject([{ kind: 'booking-unrecorded', subject: silent }]);
      });
      // rows by hand ask nobody; a request that forgets its host is found
      await book({ school: await district.school() });
      expect(await drift()).toEqual([]);
      const asked = { school: await district.school(), venue: await district.venue() };
      const unasked = await uow.onBehalfOf({ actor: 'a-teacher', requestId: 'a-request' }, () => uow.run(() => book(asked, asked.venue)));
      expect(await drift()).toMatchObject([{ kind: 'host-not-asked', subject: unasked }]);
      await query(`UPDATE booking.bookings SET status = 'cancelled-by-centre' WHERE id = $1`, [unasked]);
    });
  });
});
