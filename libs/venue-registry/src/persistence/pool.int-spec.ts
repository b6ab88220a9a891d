import { Test, type TestingModule } from '@nestjs/testing';
import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '#database';
import { type Actor, IdentityAccessModule } from '#identity-access';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { OpeningGate, PaperDesk, PoolCatalogue, PoolDesk, RecordRefused, StandingRefused, TargetDesk, type VenueFacts, VenuePoolModule, type VenueRecordView, VenueStale } from '#venue-registry';
import { DataSource } from 'typeorm';

const TODAY = '2027-03-10';
let inspected = false;

class Gate extends OpeningGate {
  override isCleared = () => Promise.resolve(inspected);
  override isInspected = () => Promise.resolve(inspected);
  override clearedDays = () => Promise.resolve(new Set<string>());
}

@Global()
@Module({ providers: [{ provide: OpeningGate, useClass: Gate }], exports: [OpeningGate] })
class Ports {}

const factsOf = ({ id, code, status, since, discoveredOn, foundBy, finderName, channel, version, gates, papers, programmes, contacts, history, restrictions, documents, ...facts }: VenueRecordView): VenueFacts => facts;

describe('the pool of venues', () => {
  let database: TestDatabase;
  let rooms: TestingModule;
  let desk: PoolDesk;
  let papers: PaperDesk;
  let catalogue: PoolCatalogue;
  let district: GivenDistrict;
  let director: Actor;
  const clock = new FakeClock(TODAY);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 4), Ports, IdentityAccessModule, VenuePoolModule] }).overrideProvider(Clock).useValue(clock).compile();
    await rooms.init();
    [desk, papers, catalogue] = [rooms.get(PoolDesk), rooms.get(PaperDesk), rooms.get(PoolCatalogue)];
    district = await GivenDistrict.found((sql, values) => rooms.get(DataSource).query(sql, values));
    const [{ id }] = await rooms.get(DataSource).query(`INSERT INTO identity.accounts (id, email, name, password_hash) VALUES (gen_random_uuid(), 'director@goreuge.example', '센터장', 'x') RETURNING id`) as [{ id: `${string}-${string}-${string}-${string}-${string}` }];
    director = district.actor('director', district.centreId, id);
  });
  afterAll(async () => {
    await rooms?.close();
    await database?.drop();
  });

  const record = (id: string) => catalogue.record(district.centreId, id);
  const step = async (id: string, to: Parameters<PoolDesk['move']>[3]) => desk.move(director, id, (await record(id)).version, to);
  const aLead = (name = '보기목공방') => desk.addLead(director, { name, venueType: 'sole-trader', jobField: 'installation-production', district: '개봉동', foundBy: 'parent', finderName: '학부모지원단', channel: 'referral', discoveredOn: '2027-03-02' });
  const counts = async (day: string) => Object.fromEntries((await catalogue.counts(district.centreId, day)).filter(({ venues }) => venues > 0).map(({ status, venues }) => [status, venues]));

  it('follows a place from the day it was found until it takes visits, and asks for every gate by name', async () => {
    const id = await aLead();
    expect([await counts('2027-03-01'), await counts('2027-03-02')]).toEqual([{}, { lead: 1 }]);
    await desk.addContact(director, id, { kind: 'phone', heldOn: '2027-03-03', people: '이보기 대표', summary: '관심 있음. 다음 주 방문하기로.' });
    await step(id, { to: 'contacted', effectiveOn: '2027-03-03', channel: 'phone' });
    await step(id, { to: 'visited', effectiveOn: '2027-03-08', channel: 'visit' });
    await step(id, { to: 'agreed' });
    await expect(step(id, { to: 'active' })).rejects.toMatchObject({ facts: { missing: ['agreement', 'inspection'] } });
    await papers.addPaper(director, id, { gate: 'agreement', number: '2027-3', party: '센터장, 대표', signedOn: TODAY, validFrom: TODAY, validUntil: '2028-03-09', kind: null });
    inspected = true;
    await expect(step(id, { to: 'active' })).rejects.toBeInstanceOf(StandingRefused);
    const { version, ...known } = await record(id);
    await desk.changeFacts(director, id, version, { ...factsOf({ version, ...known }), latitude: 37.49, longitude: 126.85, businessNo: '1234567890', facilities: ['toilet'], levels: ['middle', 'high'] });
    await expect(desk.changeFacts(director, id, version, factsOf({ version, ...known }))).rejects.toBeInstanceOf(VenueStale);
    await step(id, { to: 'active' });
    expect([await counts('2027-03-02'), await counts('2027-03-07'), await counts('2027-03-08'), await counts(TODAY)]).toEqual([{ lead: 1 }, { contacted: 1 }, { visited: 1 }, { active: 1 }]);
    const after = await record(id);
    expect(after).toMatchObject({ status: 'active', since: TODAY, discoveredOn: '2027-03-02', foundBy: 'parent', channel: 'referral', businessNo: '1234567890', gates: { agreement: { state: 'valid', until: '2028-03-09' }, insurance: { state: 'none' } } });
    expect(after.history.map(({ to, changedBy }) => [to, changedBy])).toEqual([['active', '센터장'], ['agreed', '센터장'], ['visited', '센터장'], ['contacted', '센터장'], ['lead', null]]);
    expect((await catalogue.list(district.centreId, { day: '2027-03-07', status: 'contacted', page: 1, size: 10 })).items).toMatchObject([{ name: '보기목공방', since: '2027-03-03', lastContactOn: '2027-03-03', gates: { agreement: { state: 'coming' } } }]);
    inspected = false;
  });

  it('keeps programmes with their lesson plan, papers and documents', async () => {
    const id = await aLead('보기과학관');
    const programme = {
      title: '로봇 정비', experienceType: 'JOB_PRACTICE', hours: 3, jobs: ['정비사'], grades: [1, 2], leastStudents: 5, mostStudents: 12, mentors: 2, studentsPerMentor: 6, starts: ['10:00', '14:00'], prepMinutes: 30,
      fee: 0, costBearer: '교육청', ppe: '보안경', outdoors: false, rainAlternative: null, place: '2층 실습실', cautions: null, planGoal: '정비사의 하루를 안다', planBefore: null, planOpening: '인사와 안전 안내 20분',
      planMain: '분해와 조립 120분', planClosing: '소감 나누기 20분', planAfter: null, isOffered: true,
    } as const;
    await papers.addProgramme(director, id, programme);
    const [kept] = (await record(id)).programmes;
    expect(kept).toMatchObject(programme);
    await papers.changeProgramme(director, id, kept!.id, kept!.version, { ...programme, fee: 5000 });
    await expect(papers.changeProgramme(director, id, kept!.id, kept!.version, programme)).rejects.toMatchObject({ code: 'venue-registry/programme-not-found' });
    await papers.addPaper(director, id, { gate: 'insurance', number: 'P-1', party: '보기화재', validFrom: '2027-01-01', validUntil: '2027-12-31', signedOn: null, kind: 'liability' });
    expect(() => papers.addPaper(director, id, { gate: 'insurance', number: 'P-0', party: '보기화재', validFrom: '2026-01-01', validUntil: '2026-12-31', signedOn: null, kind: 'liability' })).toThrow(RecordRefused);
    const scan = { about: 'insurance', fileName: '증권.pdf', bytes: new TextEncoder().encode('%PDF-1.7 보험') } as const;
    await papers.addDocument(director, id, scan);
    await expect(papers.addDocument(director, id, scan)).rejects.toMatchObject({ code: 'venue-registry/document-refused' });
    const { documents, papers: kepts, gates } = await record(id);
    expect([documents.map(({ fileName, mediaType }) => [fileName, mediaType]), gates.insurance.state]).toEqual([[['증권.pdf', 'application/pdf']], 'valid']);
    await papers.removePaper(director, id, 'insurance', kepts[0]!.id);
    await expect(papers.removePaper(director, id, 'insurance', kepts[0]!.id)).rejects.toMatchObject({ code: 'venue-registry/paper-not-found' });
  });

  it('counts what was set out for a year against the venues behind it', async () => {
    await rooms.get(TargetDesk).setTarget(director, 2027, 'lead', 40);
    expect(await catalogue.targets(district.centreId, 2027)).toEqual([{ stage: 'lead', target: 40, actual: 2 }, { stage: 'agreed', target: null, actual: 1 }, { stage: 'active', target: null, actual: 1 }]);
    expect((await catalogue.discoveries(district.centreId, 2027, 'lead')).map(({ name, finderName }) => [name, finderName])).toEqual([['보기과학관', '학부모지원단'], ['보기목공방', '학부모지원단']]);
    expect((await catalogue.targets(district.centreId, 2026)).map(({ actual }) => actual)).toEqual([0, 0, 0]);
    for (const target of [0, -1, 1e9]) expect(() => rooms.get(TargetDesk).setTarget(director, 2027, 'lead', target)).toThrow(RecordRefused);
  });

  it('takes bookings only of insured venues where the centre asks for it', async () => {
    const school = await district.school(), venueId = await district.venue(), openingId = await district.opening(venueId, { heldOn: '2027-04-01' });
    const sql = (text: string, ...values: unknown[]) => rooms.get(DataSource).query(text, values) as Promise<{ id: string }[]>;
    const book = async () => {
      const [link] = await sql('INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($1, $2) RETURNING id', district.centreId, venueId);
      return sql(
        `INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, headcount, host_link_id, answer_due_on)
         SELECT $1, $2, $3, '2027-04-01', 'am', id, valid_from, valid_until, $4, 1, 10, $5, '2027-03-20' FROM safety.inspections WHERE venue_id = $3 RETURNING id`, district.centreId, openingId, venueId, school, link?.id);
    };
    await rooms.get(TargetDesk).changeSettings(director, { gatesToActivate: ['agreement', 'inspection', 'insurance'], insuredBookingsOnly: true, version: 0 });
    await expect(book()).rejects.toMatchObject({ driverError: { constraint: 'bookings_insured_where_asked' } });
    await papers.addPaper(director, venueId, { gate: 'insurance', number: null, party: '보기화재', validFrom: '2027-01-01', validUntil: '2027-12-31', signedOn: null, kind: 'liability' });
    await expect(book()).resolves.toHaveLength(1);
    await expect(step(venueId, { to: 'paused', reason: '가게 공사' })).rejects.toMatchObject({ code: 'venue-registry/venue-still-visited' });
    await expect(sql(`INSERT INTO venue.status_changes (centre_id, venue_id, from_status, to_status, effective_on, reason, changed_at) VALUES ($1, $2, 'active', 'retired', $3, '폐업', '2027-03-10T03:00:00Z')`, district.centreId, venueId, TODAY))
      .rejects.toMatchObject({ driverError: { constraint: 'status_changes_never_over_visits' } });
    await expect(rooms.get(TargetDesk).changeSettings(director, { gatesToActivate: [], insuredBookingsOnly: false, version: 7 })).rejects.toBeInstanceOf(VenueStale);
    expect(() => desk.addContact(director, venueId, { kind: 'visit', heldOn: '2027-03-11', people: null, summary: '방문' })).toThrow(RecordRefused);
    await expect(step(venueId, { to: 'agreed' })).rejects.toMatchObject({ code: 'venue-registry/standing-illegal', facts: { allowed: ['paused', 'retired'] } });
  });
});
