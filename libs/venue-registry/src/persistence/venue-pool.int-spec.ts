import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { type Actor, CentreRegister, Forbidden, IdentityAccessModule } from '#identity-access';
import { Clock, type JobField } from '#kernel';
import { acquireTestDatabase, type TestDatabase } from '#testing';
import { VenueCatalogue, VenueDesk, type VenueDraft, VenueDraftsRefused, VenueRegistryModule } from '#venue-registry';
import { DataSource } from 'typeorm';

class FixedClock extends Clock {
  override now(): Date { return new Date('2027-03-10T03:00:00Z'); }
}

const venue = (code: string, name: string, rest: Partial<VenueDraft> = {}): VenueDraft => ({
  code, name, venueType: 'company', jobField: 'engineering', district: '구로동', latitude: 37.49, longitude: 126.88,
  seats: 12, minParty: 3, partiesPerOpening: 2, partiesPerDay: 2, partiesPerWeek: 3, partiesPerMonth: 8, levels: ['middle', 'high'], accessible: true, ...rest,
});

describe('the venue pool', () => {
  let database: TestDatabase;
  let rooms: TestingModule;
  let desk: VenueDesk;
  let catalogue: VenueCatalogue;
  let centres = 0;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 4), IdentityAccessModule, VenueRegistryModule] })
      .overrideProvider(Clock).useValue(new FixedClock()).compile();
    await rooms.init();
    desk = rooms.get(VenueDesk);
    catalogue = rooms.get(VenueCatalogue);
  });
  afterAll(async () => {
    await rooms?.close();
    await database?.drop();
  });

  const aCentre = () => rooms.get(CentreRegister).found({ name: `센터 ${++centres}`, districtName: '구로구', isSample: false });
  const found = async (centreId: string, search: { query?: string; jobField?: JobField; venueIds?: string[] } = {}) =>
    (await catalogue.list(centreId, { ...search, page: 1, size: 50 })).items.map(({ name }) => name);
  const sql = <T>(text: string, ...values: unknown[]): Promise<T[]> => rooms.get(DataSource).query(text, values) as Promise<T[]>;

  it('takes a sheet, and takes it again by code: what is new is added, what changed is changed, what did not keeps its version', async () => {
    const centreId = await aCentre();
    const first = await desk.importVenues(centreId, [venue('V1', '구로소방서'), venue('V2', '나무공방')]);
    const again = await desk.importVenues(centreId, [venue('V2', '나무공방 개봉점', { phone: '02-1' }), venue('V1', '구로소방서'), venue('V3', '다온약국')]);
    expect([again.get('V1'), again.get('V2')]).toEqual([first.get('V1'), first.get('V2')]);
    expect(await catalogue.find(centreId, again.get('V1')!)).toMatchObject({ version: 1, phone: null, contactEmail: null, levels: ['middle', 'high'] });
    expect(await catalogue.find(centreId, again.get('V2')!)).toMatchObject({ name: '나무공방 개봉점', phone: '02-1', version: 2 });
    expect(await sql('SELECT name FROM identity.organisations WHERE centre_id = $1 AND kind = $2 ORDER BY name COLLATE "ko-x-icu"', centreId, 'venue'))
      .toEqual([{ name: '구로소방서' }, { name: '나무공방 개봉점' }, { name: '다온약국' }]);
  });

  it('refuses a sheet with faults before it writes anything', async () => {
    const centreId = await aCentre();
    expect(() => desk.importVenues(centreId, [venue('V1', '좋은 곳'), venue('V2', '나쁜 곳', { minParty: 13 })])).toThrow(VenueDraftsRefused);
    expect(await found(centreId)).toEqual([]);
  });

  it('is read in Korean order, by field, and page by page', async () => {
    const centreId = await aCentre();
    await desk.importVenues(centreId, [
      venue('V1', '하늘병원', { jobField: 'health', district: '개봉동' }), venue('V2', '가온목공'), venue('V3', '나래약국', { jobField: 'health' }), venue('V4', 'ABC 스튜디오'),
    ]);
    const all = await found(centreId);
    expect(all.filter((name) => name !== 'ABC 스튜디오')).toEqual(['가온목공', '나래약국', '하늘병원']);
    expect(await found(centreId, { jobField: 'health' })).toEqual(['나래약국', '하늘병원']);
    expect(await found(centreId, { venueIds: [] })).toEqual([]);
    const pages = await Promise.all([1, 2].map((page) => catalogue.list(centreId, { page, size: 3 })));
    expect(pages.map(({ items, total }) => [items.length, total])).toEqual([[3, 4], [1, 4]]);
    expect(pages.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(all);
  });

  it('shows nobody the venues of another centre, and the database refuses to mix them', async () => {
    const [mine, other] = [await aCentre(), await aCentre()];
    const venueId = (await desk.importVenues(mine, [venue('V1', '구로소방서')])).get('V1')!;
    expect(await catalogue.find(other, venueId)).toBeNull();
    expect(await found(other)).toEqual([]);
    await expect(sql(`INSERT INTO venue.openings (centre_id, venue_id, held_on, band, seats, parties_limit, status) VALUES ($1, $2, '2027-05-04', 'am', 5, 1, 'uncleared')`, other, venueId))
      .rejects.toMatchObject({ driverError: { constraint: 'openings_venue_fk' } });
    // by its organisation, or by its own history: whichever key is asked first
    await expect(sql('UPDATE venue.venues SET centre_id = $1 WHERE id = $2', other, venueId))
      .rejects.toMatchObject({ driverError: { constraint: expect.stringMatching(/^(venues_are_organisations|status_changes_venue_fk)$/) } });
  });

  it('refuses the programme of another venue', async () => {
    const centreId = await aCentre();
    const venues = await desk.importVenues(centreId, [venue('V1', '구로소방서'), venue('V2', '나무공방')]);
    const programmes = await desk.importProgrammes(centreId, [{ code: 'P1', venueId: venues.get('V1')!, title: '소방 체험', experienceType: 'FIELD_WORK', hours: 2 }]);
    await expect(desk.importOpenings(centreId, [{ venueId: venues.get('V2')!, heldOn: '2027-05-04', band: 'am', programmeId: programmes.get('P1')! }]))
      .rejects.toMatchObject({ driverError: { constraint: 'openings_programme_fk' } });
  });

  it('opens nothing on a weekend, whoever writes', async () => {
    const centreId = await aCentre();
    const venueId = (await desk.importVenues(centreId, [venue('V1', '구로소방서')])).get('V1')!;
    await expect(sql(`INSERT INTO venue.openings (centre_id, venue_id, held_on, band, seats, parties_limit, status) VALUES ($1, $2, '2027-05-08', 'am', 5, 1, 'uncleared')`, centreId, venueId))
      .rejects.toMatchObject({ driverError: { constraint: 'openings_on_weekdays' } });
  });

  describe('and its holidays', () => {
    const director = (centreId: string): Actor => ({ accountId: centreId, membershipId: centreId, role: 'director', centreId, organisationId: centreId, organisationName: '센터', name: '박센터', email: 'd@example.com' });

    it('are added and renamed by an import, replaced by the director, and kept per centre', async () => {
      const [mine, other] = [await aCentre(), await aCentre()];
      await desk.importHolidays(mine, [{ day: '2027-05-05', name: '어린이날' }, { day: '2027-05-13', name: '석가탄신일' }]);
      await desk.importHolidays(mine, [{ day: '2027-05-13', name: '부처님오신날' }]);
      expect(await catalogue.holidays(mine)).toEqual([{ day: '2027-05-05', name: '어린이날' }, { day: '2027-05-13', name: '부처님오신날' }]);
      await desk.replaceHolidays(director(mine), [{ day: '2027-06-03', name: '임시공휴일' }]);
      expect(await catalogue.holidays(mine)).toEqual([{ day: '2027-06-03', name: '임시공휴일' }]);
      expect(await catalogue.holidays(other)).toEqual([]);
      expect(() => desk.replaceHolidays({ ...director(mine), role: 'host' }, [])).toThrow(Forbidden);
    });

    it('take days back from the planner that were opened before they were announced', async () => {
      const centreId = await aCentre();
      const venueId = (await desk.importVenues(centreId, [venue('V1', '구로소방서')])).get('V1')!;
      await sql(`INSERT INTO safety.inspections (centre_id, venue_id, inspected_on, verdict, valid_from, valid_until, inspector_name)
        VALUES ($1, $2, '2027-01-01', 'pass', '2027-01-01', '2027-12-31', '김점검')`, centreId, venueId);
      const ids = await desk.importOpenings(centreId, [{ venueId, heldOn: '2027-06-03', band: 'am' }, { venueId, heldOn: '2027-06-04', band: 'am' }, { venueId, heldOn: '2027-07-01', band: 'am' }]);
      await desk.admitOpenings(centreId, ids);
      expect(await desk.replaceHolidays(director(centreId), [{ day: '2027-06-03', name: '임시공휴일' }])).toEqual({ openingsOnHolidays: 1 });
      const [season] = await catalogue.seasonVenues(centreId, '2027-06-01', '2027-06-30');
      expect(season?.openings).toEqual([{ id: ids[1], heldOn: '2027-06-04', band: 'am', seats: 12, partiesLimit: 2, experienceType: null }]);
    });
  });
});
