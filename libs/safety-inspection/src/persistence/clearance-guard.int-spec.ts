import { acquireTestDatabase, type TestDatabase } from '#testing';
import pg from 'pg';

/**
 * The promise "nobody is sent to a place nobody looked at" is kept by the database, whoever writes. Every refusal is tried
 * twice: as it is, and with its guard dropped - then the bad write must go through, or the refusal came from elsewhere.
 */
describe('the database refuses', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });
  // every case in its own transaction: dropped guards come back, rows disappear
  beforeEach(() => client.query('BEGIN'));
  afterEach(() => client.query('ROLLBACK'));

  const one = async (text: string, values: unknown[] = []): Promise<string> => ((await client.query<{ id: string }>(text, values)).rows[0]?.id ?? '');
  let centres = 0;
  const aCentre = () => one(`INSERT INTO identity.centres (name, district_name) VALUES ($1, '구로구') RETURNING id`, [`센터 ${++centres}`]);
  const aVenue = async (centreId: string) => one(
    `WITH o AS (INSERT INTO identity.organisations (centre_id, kind, name) VALUES ($1, 'venue', '구로소방서') RETURNING id)
     INSERT INTO venue.venues (id, centre_id, code, name, venue_type, job_field, district, latitude, longitude, seats, min_party,
            parties_per_opening, parties_per_day, parties_per_week, parties_per_month, levels)
     SELECT id, $1, id::text, '구로소방서', 'public', 'health', '구로동', 37.5, 126.9, 12, 3, 1, 1, 1, 1, '{middle}' FROM o RETURNING id`, [centreId]);
  const anInspection = (centreId: string, venueId: string, from = '2027-03-02', until = '2027-06-30') => one(
    `INSERT INTO safety.inspections (centre_id, venue_id, inspected_on, verdict, valid_from, valid_until, inspector_name)
     VALUES ($1, $2, $3, 'pass', $3, $4, '김점검') RETURNING id`, [centreId, venueId, from, until]);
  const anOpening = (centreId: string, venueId: string, heldOn = '2027-05-04', status = 'open') => one(
    `INSERT INTO venue.openings (centre_id, venue_id, held_on, band, seats, parties_limit, status) VALUES ($1, $2, $3, 'am', 12, 1, $4) RETURNING id`,
    [centreId, venueId, heldOn, status]);
  const aBooking = async (centreId: string, openingId: string) => {
    const schoolId = await one(`WITH o AS (INSERT INTO identity.organisations (centre_id, kind, name) VALUES ($1, 'school', '개봉중') RETURNING id)
      INSERT INTO identity.schools (id, centre_id, code, name, level, district, latitude, longitude) SELECT id, $1, id::text, '개봉중', 'middle', '개봉동', 37.5, 126.9 FROM o RETURNING id`, [centreId]);
    const linkId = await one('INSERT INTO booking.host_links (centre_id, venue_id) SELECT centre_id, venue_id FROM venue.openings WHERE id = $1 RETURNING id', [openingId]);
    return one(`INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, headcount, host_link_id, answer_due_on)
      SELECT $1, o.id, o.venue_id, o.held_on, o.band, i.id, i.valid_from, i.valid_until, $3, 1, 6, $4, '2027-03-17'
        FROM venue.openings o JOIN safety.inspections i ON i.venue_id = o.venue_id WHERE o.id = $2 RETURNING id`, [centreId, openingId, schoolId, linkId]);
  };
  /** Deferred guards speak at commit; this lets them speak now. */
  const commitWould = () => client.query('SET CONSTRAINTS ALL IMMEDIATE');
  const refusedBy = (constraint: string) => expect.objectContaining({ constraint });

  describe('an open half-day', () => {
    const DROP_GUARD = 'DROP TRIGGER openings_need_clearance ON venue.openings';

    it('without any inspection; without the guard it would stand', async () => {
      const centreId = await aCentre();
      const venueId = await aVenue(centreId);
      await client.query('SAVEPOINT here');
      await expect(anOpening(centreId, venueId)).rejects.toEqual(refusedBy('openings_need_clearance'));
      await client.query(`ROLLBACK TO here; ${DROP_GUARD}`);
      expect(await anOpening(centreId, venueId)).toBeTruthy();
    });

    it('on the day after the last covered day; without the guard it would stand', async () => {
      const centreId = await aCentre();
      const venueId = await aVenue(centreId);
      await anInspection(centreId, venueId, '2027-03-02', '2027-05-03');
      expect(await anOpening(centreId, venueId, '2027-05-03')).toBeTruthy();
      await client.query('SAVEPOINT here');
      await expect(anOpening(centreId, venueId, '2027-05-04')).rejects.toEqual(refusedBy('openings_need_clearance'));
      await client.query(`ROLLBACK TO here; ${DROP_GUARD}`);
      expect(await anOpening(centreId, venueId, '2027-05-04')).toBeTruthy();
    });

    it('on the day before the inspection', async () => {
      const centreId = await aCentre();
      const venueId = await aVenue(centreId);
      await anInspection(centreId, venueId, '2027-05-04');
      await expect(anOpening(centreId, venueId, '2027-05-03')).rejects.toEqual(refusedBy('openings_need_clearance'));
    });

    it('that was uncleared and is opened by hand', async () => {
      const centreId = await aCentre();
      const venueId = await aVenue(centreId);
      const openingId = await anOpening(centreId, venueId, '2027-05-04', 'uncleared');
      await client.query('SAVEPOINT here');
      await expect(client.query(`UPDATE venue.openings SET status = 'open' WHERE id = $1`, [openingId])).rejects.toEqual(refusedBy('openings_need_clearance'));
      await client.query(`ROLLBACK TO here; ${DROP_GUARD}`);
      await client.query(`UPDATE venue.openings SET status = 'open' WHERE id = $1`, [openingId]);
    });

    it('that is moved to a day without cover', async () => {
      const centreId = await aCentre();
      const venueId = await aVenue(centreId);
      await anInspection(centreId, venueId, '2027-03-02', '2027-05-31');
      const openingId = await anOpening(centreId, venueId);
      await expect(client.query(`UPDATE venue.openings SET held_on = '2027-06-01' WHERE id = $1`, [openingId])).rejects.toEqual(refusedBy('openings_need_clearance'));
    });

    it('that leans on the inspection of another venue', async () => {
      const centreId = await aCentre();
      await anInspection(centreId, await aVenue(centreId));
      await expect(anOpening(centreId, await aVenue(centreId))).rejects.toEqual(refusedBy('openings_need_clearance'));
    });
  });

  describe('a validity shrunk', () => {
    const shrink = (inspectionId: string, until: string) => client.query('UPDATE safety.inspections SET valid_until = $2 WHERE id = $1', [inspectionId, until]);
    const suspend = (openingId: string) => client.query(`UPDATE venue.openings SET status = 'uncleared' WHERE id = $1`, [openingId]);
    const covered = async () => {
      const centreId = await aCentre();
      const venueId = await aVenue(centreId);
      return { centreId, venueId, inspectionId: await anInspection(centreId, venueId), openingId: await anOpening(centreId, venueId) };
    };

    it('under an open half-day; without the guard it would stand', async () => {
      const { inspectionId } = await covered();
      await commitWould();
      await client.query('SAVEPOINT here; SET CONSTRAINTS ALL DEFERRED');
      await shrink(inspectionId, '2027-05-03');
      await expect(commitWould()).rejects.toEqual(refusedBy('inspections_cover_open_openings'));
      await client.query('ROLLBACK TO here; DROP TRIGGER inspections_cover_open_openings ON safety.inspections');
      await shrink(inspectionId, '2027-05-03');
      await commitWould();
    });

    it('unless the half-day is suspended in the same transaction, in either order', async () => {
      const { inspectionId, openingId } = await covered();
      await shrink(inspectionId, '2027-05-03');
      await suspend(openingId);
      await commitWould();
      const other = await covered();
      await suspend(other.openingId);
      await shrink(other.inspectionId, '2027-05-03');
      await commitWould();
    });

    it('unless another inspection covers the day', async () => {
      const { centreId, venueId, inspectionId } = await covered();
      await anInspection(centreId, venueId, '2027-04-01', '2027-12-31');
      await shrink(inspectionId, '2027-05-03');
      await commitWould();
    });

    it('to the very day of the half-day is fine, one day less is not', async () => {
      const { inspectionId } = await covered();
      await shrink(inspectionId, '2027-05-04');
      await commitWould();
      await client.query('SET CONSTRAINTS ALL DEFERRED');
      await shrink(inspectionId, '2027-05-03');
      await expect(commitWould()).rejects.toEqual(refusedBy('inspections_cover_open_openings'));
    });

    it('to nothing, by deleting the inspection', async () => {
      const { inspectionId } = await covered();
      await client.query('DELETE FROM safety.inspections WHERE id = $1', [inspectionId]);
      await expect(commitWould()).rejects.toEqual(refusedBy('inspections_cover_open_openings'));
    });

    it('under a standing booking, suspended or not; without the guard it would stand', async () => {
      const { centreId, inspectionId, openingId } = await covered();
      await aBooking(centreId, openingId);
      await suspend(openingId);
      // what waits for the end of the transaction comes first, or the table could not be altered
      await client.query('SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; SAVEPOINT here');
      await expect(shrink(inspectionId, '2027-05-03')).rejects.toEqual(refusedBy('bookings_need_clearance'));
      await client.query('ROLLBACK TO here; ALTER TABLE booking.bookings DROP CONSTRAINT bookings_need_clearance');
      await shrink(inspectionId, '2027-05-03');
      await commitWould();
    });

    it('unless the booking was cancelled', async () => {
      const { centreId, inspectionId, openingId } = await covered();
      const bookingId = await aBooking(centreId, openingId);
      await client.query(`UPDATE booking.bookings SET status = 'cancelled-by-centre' WHERE id = $1`, [bookingId]);
      await suspend(openingId);
      await shrink(inspectionId, '2027-05-03');
      await commitWould();
    });
  });

  describe('an inspection', () => {
    it('of a venue of another centre', async () => {
      const [mine, other] = [await aCentre(), await aCentre()];
      const venueId = await aVenue(other);
      await client.query('SAVEPOINT here');
      await expect(anInspection(mine, venueId)).rejects.toEqual(refusedBy('inspections_venue_fk'));
      await client.query('ROLLBACK TO here; ALTER TABLE safety.inspections DROP CONSTRAINT inspections_venue_fk');
      expect(await anInspection(mine, venueId)).toBeTruthy();
    });

    it.each([
      ['a failure with a validity', `'fail', '2027-03-02', '2027-06-30'`, 'inspections_fail_is_never_valid'],
      ['a pass without one', `'pass', NULL, NULL`, 'inspections_fail_is_never_valid'],
      ['a pass with half of one', `'pass', '2027-03-02', NULL`, 'inspections_fail_is_never_valid'],
      ['a validity that ends before it starts', `'pass', '2027-03-02', '2027-03-01'`, 'inspections_validity_ordered'],
      ['a validity that starts before the visit', `'pass', '2027-03-01', '2027-06-30'`, 'inspections_validity_ordered'],
      ['an unknown verdict', `'fine', '2027-03-02', '2027-06-30'`, 'inspections_verdict_known'],
    ])('with %s', async (_, verdictFromUntil, constraint) => {
      const centreId = await aCentre();
      const venueId = await aVenue(centreId);
      await expect(client.query(
        `INSERT INTO safety.inspections (centre_id, venue_id, inspected_on, verdict, valid_from, valid_until, inspector_name)
         VALUES ($1, $2, '2027-03-02', ${verdictFromUntil}, '김점검')`, [centreId, venueId])).rejects.toEqual(refusedBy(constraint));
    });
  });
});

describe('two who write at the same moment', () => {
  let database: TestDatabase;
  let opener: pg.Client;
  let revoker: pg.Client;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    [opener, revoker] = await Promise.all([0, 1].map(async () => {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      return client;
    })) as [pg.Client, pg.Client];
  });
  afterAll(async () => {
    await Promise.all([opener?.end(), revoker?.end()]);
    await database?.drop();
  });

  it('cannot open a half-day and take its inspection away behind each other\'s back', async () => {
    await opener.query(`WITH c AS (INSERT INTO identity.centres (name, district_name) VALUES ('센터', '구로구') RETURNING id)
      INSERT INTO identity.organisations (id, centre_id, kind, name) SELECT '00000000-0000-4000-8000-000000000001', id, 'venue', '구로소방서' FROM c`);
    await opener.query(`INSERT INTO venue.venues (id, centre_id, code, name, venue_type, job_field, district, latitude, longitude, seats, min_party,
        parties_per_opening, parties_per_day, parties_per_week, parties_per_month, levels)
      SELECT id, centre_id, 'V1', name, 'public', 'health', '구로동', 37.5, 126.9, 12, 3, 1, 1, 1, 1, '{middle}' FROM identity.organisations`);
    await opener.query(`INSERT INTO safety.inspections (centre_id, venue_id, inspected_on, verdict, valid_from, valid_until, inspector_name)
      SELECT centre_id, id, '2027-03-02', 'pass', '2027-03-02', '2027-06-30', '김점검' FROM venue.venues`);
    const open = () => opener.query(`INSERT INTO venue.openings (centre_id, venue_id, held_on, band, seats, parties_limit, status)
      SELECT centre_id, id, '2027-05-04', 'am', 12, 1, 'open' FROM venue.venues`);

    // the opener is first: the revocation waits for it, then finds its half-day
    await opener.query('BEGIN');
    await open();
    await revoker.query('BEGIN');
    const shrinking = revoker.query(`UPDATE safety.inspections SET valid_until = '2027-04-01'`);
    await opener.query('COMMIT');
    await shrinking;
    await expect(revoker.query('COMMIT')).rejects.toMatchObject({ constraint: 'inspections_cover_open_openings' });

    // the revocation is first: the opener waits for it, then finds no inspection
    await opener.query('DELETE FROM venue.openings');
    await revoker.query('BEGIN');
    await revoker.query(`UPDATE safety.inspections SET valid_until = '2027-04-01'`);
    const opening = open();
    await Promise.all([revoker.query('COMMIT'), expect(opening).rejects.toMatchObject({ constraint: 'openings_need_clearance' })]);
  });
});
