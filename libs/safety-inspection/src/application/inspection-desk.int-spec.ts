import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { type Actor, CentreRegister, Forbidden, IdentityAccessModule } from '#identity-access';
import { Clock, type Day } from '#kernel';
import {
  AnswerDesk, ClearanceContested, InspectionCatalogue, InspectionDesk, InspectionInFuture, InspectionNotFound, InspectionStale, SafetyClearance,
  SafetyInspectionModule, VenueOpeningGate, type Verdict,
} from '#safety-inspection';
import { acquireTestDatabase, answersThatMake, type TestDatabase } from '#testing';
import { VenueCatalogue, VenueDesk, VenueNotFound, VenueRegistryModule } from '#venue-registry';
import { DataSource } from 'typeorm';

const TODAY = '2027-03-10';
class FixedClock extends Clock {
  override now(): Date { return new Date(`${TODAY}T03:00:00Z`); }
}
describe('inspections and what they open', () => {
  let database: TestDatabase;
  let rooms: TestingModule;
  let desk: InspectionDesk;
  let centres = 0;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 4), IdentityAccessModule, VenueRegistryModule, SafetyInspectionModule] })
      .overrideProvider(Clock).useValue(new FixedClock()).compile();
    await rooms.init();
    desk = rooms.get(InspectionDesk);
  });
  afterAll(async () => {
    await rooms?.close();
    await database?.drop();
  });

  const sql = <T>(text: string, ...values: unknown[]): Promise<T[]> => rooms.get(DataSource).query(text, values) as Promise<T[]>;
  /** A centre with a venue that offers a half-day on each of these days. */
  const aVenue = async (...days: Day[]) => {
    const centreId = await rooms.get(CentreRegister).found({ name: `센터 ${++centres}`, districtName: '구로구', isSample: false });
    const venueId = (await rooms.get(VenueDesk).importVenues(centreId, [{
      code: 'V1', name: '구로소방서', venueType: 'public', jobField: 'health', district: '구로동', latitude: 37.5, longitude: 126.9, seats: 12, minParty: 3,
      partiesPerOpening: 1, partiesPerDay: 1, partiesPerWeek: 1, partiesPerMonth: 1, levels: ['middle'], accessible: false,
    }])).get('V1')!;
    const openingIds = await rooms.get(VenueDesk).importOpenings(centreId, days.map((heldOn) => ({ venueId, heldOn, band: 'am' })));
    const [account] = await sql<{ id: string }>(`INSERT INTO identity.accounts (email, name, password_hash) VALUES ($1, '김점검', 'x') RETURNING id`, `p${centres}@example.com`);
    const inspector: Actor = { accountId: account!.id, membershipId: centreId, role: 'inspector', centreId, organisationId: centreId, organisationName: '센터', name: '김점검', email: 'i@example.com' };
    const director: Actor = { ...inspector, role: 'director', name: '박센터' };
    return { centreId, venueId, openingIds, inspector, director };
  };
  const record = (actor: Actor, { venueId, inspectedOn, verdict, dueOn, note }: { venueId: string; inspectedOn: Day; verdict: Verdict; dueOn?: Day; note?: string }) =>
    rooms.get(AnswerDesk).record(actor, { venueId, inspectedOn, note, answers: answersThatMake(verdict, dueOn) });
  const statuses = async (centreId: string, venueId: string) =>
    (await rooms.get(VenueCatalogue).openingsOfVenue(centreId, venueId, '2027-01-01', '2028-12-31')).map(({ status }) => status);
  const book = async (centreId: string, openingId: string, headcount: number) => {
    await sql(`WITH o AS (INSERT INTO identity.organisations (centre_id, kind, name) VALUES ($1, 'school', '개봉중') RETURNING id),
        s AS (INSERT INTO identity.schools (id, centre_id, code, name, level, district, latitude, longitude) SELECT id, $1, id::text, '개봉중', 'middle', '개봉동', 37.5, 126.9 FROM o RETURNING id),
        l AS (INSERT INTO booking.host_links (centre_id, venue_id) SELECT centre_id, venue_id FROM venue.openings WHERE id = $2 RETURNING id)
      INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, headcount, host_link_id, answer_due_on)
      SELECT $1, o.id, o.venue_id, o.held_on, o.band, i.id, i.valid_from, i.valid_until, s.id, 1, $3, l.id, '2027-03-17'
        FROM venue.openings o JOIN safety.inspections i ON i.venue_id = o.venue_id, s, l WHERE o.id = $2`, centreId, openingId, headcount);
  };

  it('a pass admits the half-days it covers, and only those', async () => {
    const { centreId, venueId, inspector } = await aVenue('2027-05-04', '2028-03-09', '2028-03-13');
    const inspection = await record(inspector, { venueId, inspectedOn: TODAY, verdict: 'pass', note: '소화기 새것' });
    expect(inspection).toMatchObject({ venueId, verdict: 'pass', validFrom: TODAY, validUntil: '2028-03-10', inspectorName: '김점검', note: '소화기 새것', version: 1 });
    expect(await statuses(centreId, venueId)).toEqual(['open', 'open', 'uncleared']);
    expect(await sql('SELECT type, payload FROM platform.outbox_messages WHERE centre_id = $1', centreId))
      .toEqual([{ type: 'safety.inspection-recorded', payload: { inspectionId: inspection.id, venueId, verdict: 'pass', validUntil: '2028-03-10', admitted: 2, suspended: 0, lost: 0 } }]);
  });

  it('a failure shuts what an earlier pass had opened', async () => {
    const { centreId, venueId, inspector } = await aVenue('2027-05-04');
    await record(inspector, { venueId, inspectedOn: '2027-03-02', verdict: 'pass' });
    expect(await statuses(centreId, venueId)).toEqual(['open']);
    await record(inspector, { venueId, inspectedOn: TODAY, verdict: 'fail' });
    expect(await statuses(centreId, venueId)).toEqual(['uncleared']);
    expect(await rooms.get(SafetyClearance).coverOf(centreId, venueId, '2027-05-04')).toBeNull();
    expect((await rooms.get(InspectionCatalogue).history(centreId, venueId)).map(({ verdict, validUntil }) => [verdict, validUntil])).toEqual([['fail', null], ['pass', '2027-03-09']]);
  });

  it('a conditional verdict leaves what lies beyond its correction day shut', async () => {
    const { centreId, venueId, inspector } = await aVenue('2027-03-31', '2027-05-04');
    await record(inspector, { venueId, inspectedOn: TODAY, verdict: 'conditional', dueOn: '2027-04-01', note: '비상구 앞 적치물' });
    expect(await statuses(centreId, venueId)).toEqual(['open', 'uncleared']);
  });

  it('an inspection yet to come, a venue of another centre and people of other roles are refused', async () => {
    const { venueId, inspector } = await aVenue();
    const other = await aVenue();
    await expect(record(inspector, { venueId, inspectedOn: '2027-03-11', verdict: 'pass' })).rejects.toBeInstanceOf(InspectionInFuture);
    await expect(record(other.inspector, { venueId, inspectedOn: TODAY, verdict: 'pass' })).rejects.toBeInstanceOf(VenueNotFound);
    await expect(record({ ...inspector, role: 'host' }, { venueId, inspectedOn: TODAY, verdict: 'pass' })).rejects.toBeInstanceOf(Forbidden);
  });

  describe('a revocation', () => {
    it('suspends what it uncovers in the same transaction and keeps the note', async () => {
      const { centreId, venueId, director } = await aVenue('2027-05-04', '2027-06-01');
      const { id } = await record(director, { venueId, inspectedOn: '2027-03-02', verdict: 'pass', note: '양호' });
      expect(await desk.revoke(director, id, 1, { lastDay: '2027-05-31', note: '누전 신고' })).toMatchObject({ validUntil: '2027-05-31', note: '양호\n누전 신고', version: 2 });
      expect(await statuses(centreId, venueId)).toEqual(['open', 'uncleared']);
    });

    it('wants the version seen, the director, and an inspection of the centre', async () => {
      const { venueId, director, inspector } = await aVenue();
      const other = await aVenue();
      const { id } = await record(director, { venueId, inspectedOn: '2027-03-02', verdict: 'pass' });
      const revocation = { lastDay: '2027-05-31', note: '누전 신고' };
      await expect(desk.revoke(director, id, 7, revocation)).rejects.toBeInstanceOf(InspectionStale);
      await expect(desk.revoke(inspector, id, 1, revocation)).rejects.toBeInstanceOf(Forbidden);
      await expect(desk.revoke(other.director, id, 1, revocation)).rejects.toBeInstanceOf(InspectionNotFound);
    });

    it('is refused by the database where nobody can let go of what is booked; nothing changes', async () => {
      const { centreId, venueId, openingIds, director, inspector } = await aVenue('2027-05-04', '2027-06-01', '2027-06-08');
      const { id } = await record(director, { venueId, inspectedOn: '2027-03-02', verdict: 'pass' });
      await book(centreId, openingIds[2]!, 6);
      await expect(desk.revoke(director, id, 1, { lastDay: '2027-05-31', note: '누전 신고' })).rejects.toBeInstanceOf(ClearanceContested);
      await expect(record(inspector, { venueId, inspectedOn: TODAY, verdict: 'fail' })).rejects.toBeInstanceOf(ClearanceContested);
      expect(await statuses(centreId, venueId)).toEqual(['open', 'open', 'open']);
      expect(await rooms.get(InspectionCatalogue).history(centreId, venueId)).toMatchObject([{ validUntil: '2028-03-02', version: 1, revokedOn: null }]);
      await desk.revoke(director, id, 1, { lastDay: '2027-06-08', note: '' });
    });
  });

  it('two verdicts at the same moment both count: the failure is not overlooked', async () => {
    const { centreId, venueId, inspector } = await aVenue('2027-05-04');
    for (let round = 0; round < 5; round++) {
      await Promise.all([
        record(inspector, { venueId, inspectedOn: TODAY, verdict: 'pass' }),
        record(inspector, { venueId, inspectedOn: TODAY, verdict: 'fail' }),
      ]);
      const history = await rooms.get(InspectionCatalogue).history(centreId, venueId);
      const expected = history[0]?.verdict === 'fail' ? 'uncleared' : 'open';
      expect(await statuses(centreId, venueId)).toEqual([expected]);
    }
  });

  it('a sheet is imported in any order and twice without doubling, and admits what it covers', async () => {
    const { centreId, venueId } = await aVenue('2027-05-04', '2027-10-05');
    const sheet = [
      { venueId, inspectedOn: '2027-02-10', verdict: 'pass' as const, validUntil: '2027-06-30', inspectorName: '김점검' },
      { venueId, inspectedOn: '2026-12-01', verdict: 'pass' as const, validUntil: '2027-11-30', inspectorName: '이점검', note: '전년도' },
      { venueId, inspectedOn: '2027-01-20', verdict: 'fail' as const, inspectorName: '김점검' },
    ];
    expect(await desk.importInspections(centreId, sheet)).toEqual({ added: 3, admitted: 1, suspended: 0, lost: 0 });
    expect(await statuses(centreId, venueId)).toEqual(['open', 'uncleared']);
    expect(await desk.importInspections(centreId, sheet)).toEqual({ added: 0, admitted: 0, suspended: 0, lost: 0 });
    expect(await rooms.get(InspectionCatalogue).history(centreId, venueId)).toHaveLength(3);
  });

  it('answers which inspection covers a day, the longest first, to rooms above and to the venue room', async () => {
    const { centreId, venueId, inspector } = await aVenue();
    const other = await aVenue();
    await desk.importInspections(centreId, [{ venueId, inspectedOn: '2027-03-01', verdict: 'pass', validUntil: '2027-06-30', inspectorName: '김점검' }]);
    const longer = await record(inspector, { venueId, inspectedOn: TODAY, verdict: 'pass' });
    const clearance = rooms.get(SafetyClearance);
    expect(await clearance.coverOf(centreId, venueId, '2027-05-04')).toEqual({ inspectionId: longer.id, validFrom: TODAY, validUntil: '2028-03-10' });
    expect(await clearance.coverOf(other.centreId, venueId, '2027-05-04')).toBeNull();
    expect((await clearance.clearedUntil(centreId, [venueId, other.venueId])).get(venueId)).toHaveLength(2);
    expect((await clearance.clearedUntil(centreId, [venueId, other.venueId])).get(other.venueId)).toEqual([]);
    const gate = rooms.get(VenueOpeningGate);
    expect(await Promise.all(['2027-03-01', '2028-03-10', '2028-03-11'].map((day) => gate.isCleared(venueId, day)))).toEqual([true, true, false]);
  });

  it('lists where every venue stands, the urgent first', async () => {
    const { centreId, venueId } = await aVenue('2027-05-04', '2027-05-06');
    const catalogue = rooms.get(InspectionCatalogue);
    expect(await catalogue.list(centreId, { page: 1, size: 10 })).toEqual({
      items: [{ venueId, venueName: '구로소방서', state: 'never', validUntil: null, openingsWithout: 2, inspectionId: null, inspectionVersion: null }], page: 1, size: 10, total: 1,
    });
    await desk.importInspections(centreId, [{ venueId, inspectedOn: '2027-03-02', verdict: 'pass', validUntil: '2027-05-05', inspectorName: '김점검' }]);
    const [{ id }] = await catalogue.history(centreId, venueId) as unknown as [{ id: string }];
    expect((await catalogue.list(centreId, { state: 'expiring', page: 1, size: 10 })).items)
      .toEqual([{ venueId, venueName: '구로소방서', state: 'expiring', validUntil: '2027-05-05', openingsWithout: 1, inspectionId: id, inspectionVersion: 1 }]);
    expect(await catalogue.list(centreId, { state: 'never', page: 1, size: 10 })).toMatchObject({ items: [], total: 0 });
  });
});
