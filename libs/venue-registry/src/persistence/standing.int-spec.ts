import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { IdentityAccessModule } from '#identity-access';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { StandingIllegal, VenueRegistryModule, VenueStanding, VenueStillRestricted } from '#venue-registry';
import { DataSource } from 'typeorm';

const TODAY = '2027-03-10';

describe('the standing of venues', () => {
  let database: TestDatabase;
  let rooms: TestingModule;
  let standing: VenueStanding;
  let district: GivenDistrict;
  const clock = new FakeClock(TODAY);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 4), IdentityAccessModule, VenueRegistryModule] }).overrideProvider(Clock).useValue(clock).compile();
    await rooms.init();
    standing = rooms.get(VenueStanding);
    district = await GivenDistrict.found((sql, values) => rooms.get(DataSource).query(sql, values));
  });
  afterAll(async () => {
    await rooms?.close();
    await database?.drop();
  });

  const sql = <T>(text: string, ...values: unknown[]): Promise<T[]> => rooms.get(DataSource).query(text, values) as Promise<T[]>;
  const of = (venueId: string) => ({ centreId: district.centreId, venueId });
  const statusOf = async (venueId: string) => (await sql<{ status: string }>('SELECT status FROM venue.venues WHERE id = $1', venueId))[0]?.status;
  const openingsOf = async (venueId: string) => (await sql<{ status: string }>('SELECT status FROM venue.openings WHERE venue_id = $1 ORDER BY held_on', venueId)).map(({ status }) => status);

  it('counts any day from the ledger: 244 and 22 are 266, whoever asks', async () => {
    const venueId = await district.venue({ status: 'lead', discoveredOn: '2027-02-01', cleared: false });
    await standing.move({ ...of(venueId), to: 'contacted', effectiveOn: '2027-03-02', channel: 'phone' });
    await standing.move({ ...of(venueId), to: 'visited', effectiveOn: '2027-03-05' });
    const on = async (day: string) => (await sql<{ status: string; since: string }>('SELECT status, since::text FROM venue.standing_on($1, $2) WHERE venue_id = $3', district.centreId, day, venueId))[0];
    expect([await on('2027-01-31'), await on('2027-03-01'), await on('2027-03-02'), await on('2027-03-04'), await on(TODAY)]).toEqual([
      undefined, { status: 'lead', since: '2027-02-01' }, { status: 'contacted', since: '2027-03-02' }, { status: 'contacted', since: '2027-03-02' }, { status: 'visited', since: '2027-03-05' }]);
    await expect(standing.move({ ...of(venueId), to: 'active' })).rejects.toThrow(StandingIllegal);
  });

  it('keeps every cause: half-days are suspended with the first and offered again with the last', async () => {
    const venueId = await district.venue();
    for (const heldOn of ['2027-04-01', '2027-04-02']) await district.opening(venueId, { heldOn });
    await district.opening(venueId, { heldOn: '2027-04-05', status: 'closed' });
    expect(await standing.restrict({ ...of(venueId), cause: 'inspection-expired' })).toBe(true);
    expect(await standing.restrict({ ...of(venueId), cause: 'inspection-expired' })).toBe(false);
    expect(await standing.restrict({ ...of(venueId), cause: 'safety-concern' })).toBe(false);
    expect([await statusOf(venueId), await openingsOf(venueId)]).toEqual(['restricted', ['uncleared', 'uncleared', 'closed']]);
    expect(await standing.release({ ...of(venueId), cause: 'inspection-expired' })).toBe(false);
    await expect(standing.move({ ...of(venueId), to: 'active' })).rejects.toThrow(VenueStillRestricted);
    expect(await standing.release({ ...of(venueId), cause: 'safety-concern' })).toBe(true);
    expect([await statusOf(venueId), await openingsOf(venueId)]).toEqual(['active', ['open', 'open', 'closed']]);
  });

  it('brings a paused venue back to where it was', async () => {
    const venueId = await district.venue();
    await standing.move({ ...of(venueId), to: 'paused', reason: '가게 공사' });
    await standing.restrict({ ...of(venueId), cause: 'insurance-expired' });
    expect(await statusOf(venueId)).toBe('restricted');
    expect(await standing.release({ ...of(venueId), cause: 'insurance-expired' })).toBe(false);
    expect(await statusOf(venueId)).toBe('paused');
  });

  describe('whatever the code does, the database refuses', () => {
    const broken = async (constraint: string, text: string, ...values: unknown[]) =>
      expect(await sql(text, ...values).then(() => 'nothing', (error: { constraint?: string }) => error.constraint)).toBe(constraint);
    const change = `INSERT INTO venue.status_changes (centre_id, venue_id, from_status, to_status, effective_on, reason, changed_at) VALUES ($1, $2, $3, $4, $5, '까닭', '2027-03-10T03:00:00Z')`;

    it('an open half-day at a venue that is not active', async () => {
      const venueId = await district.venue();
      await standing.move({ ...of(venueId), to: 'paused', reason: '가게 공사' });
      await broken('openings_open_while_active', `INSERT INTO venue.openings (centre_id, venue_id, held_on, band, seats, parties_limit, status) VALUES ($1, $2, '2027-04-01', 'am', 20, 2, 'open')`, district.centreId, venueId);
      const active = await district.venue();
      await district.opening(active, { heldOn: '2027-04-01' });
      await database.query('ALTER TABLE venue.venues DISABLE TRIGGER venues_suspend_openings');
      await broken('openings_open_while_active', change, district.centreId, active, 'active', 'paused', TODAY);
      await database.query('ALTER TABLE venue.venues ENABLE TRIGGER venues_suspend_openings');
    });

    it('a standing nobody told, a step there is none, one out of order, one past a restriction, one in the future', async () => {
      const venueId = await district.venue();
      await broken('venues_stand_as_told', `UPDATE venue.venues SET status = 'paused' WHERE id = $1`, venueId);
      await broken('status_changes_legal', change, district.centreId, venueId, 'active', 'lead', TODAY);
      await broken('status_changes_from_where_it_stands', change, district.centreId, venueId, 'paused', 'active', TODAY);
      await broken('status_changes_in_order', change, district.centreId, venueId, 'active', 'paused', '2019-12-31');
      await broken('status_changes_not_in_the_future', change, district.centreId, venueId, 'active', 'paused', '2027-03-11');
      await standing.restrict({ ...of(venueId), cause: 'safety-concern' });
      await broken('status_changes_not_past_restrictions', change, district.centreId, venueId, 'restricted', 'active', TODAY);
      await broken('status_changes_only_grow', 'DELETE FROM venue.status_changes WHERE venue_id = $1', venueId);
      await broken('status_changes_begin_once', `INSERT INTO venue.status_changes (centre_id, venue_id, to_status, effective_on) VALUES ($1, $2, 'lead', $3)`, district.centreId, venueId, TODAY);
    });

    it('a target nobody can reach, papers that end before they begin, a venue nobody can find on a map', async () => {
      const venueId = await district.venue();
      for (const target of [0, -1, 1_000_000_000]) {
        await broken('discovery_targets_reachable', `INSERT INTO venue.discovery_targets (centre_id, school_year, stage, target) VALUES ($1, 2027, 'lead', $2)`, district.centreId, target);
      }
      await broken('insurances_validity_ordered', `INSERT INTO venue.insurances (centre_id, venue_id, kind, valid_from, valid_until) VALUES ($1, $2, 'liability', '2027-03-02', '2027-03-01')`, district.centreId, venueId);
      await broken('venues_placed_once_they_take_visits', 'UPDATE venue.venues SET latitude = NULL WHERE id = $1', venueId);
    });
  });
});
