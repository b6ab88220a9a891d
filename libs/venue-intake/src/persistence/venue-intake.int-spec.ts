import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule, UnitOfWork } from '#database';
import { type Actor, IdentityAccessModule, TooManyForms } from '#identity-access';
import { Clock } from '#kernel';
import { AnswerDesk, AnswerIntake, MergedPlans, SafetyInspectionModule, UnplannedInspections, VenueOpeningGate } from '#safety-inspection';
import { acquireTestDatabase, answersThatMake, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { OpeningGate, OpeningUsage, type StandingVisit, VenueNotFound, VenueRegistryModule, VenueStanding } from '#venue-registry';
import {
  AddressBookSettings, AlikeVenues, ApprovedByPreparer, Duplicates, InspectionsAhead, MergeRefused, RegistrationDecided, RegistrationDesk, RegistrationDoor, type RegistrationDraft, RegistrationIncomplete,
  RegistrationRefused, RegistrationStale, VenueImports, VenueIntakeModule, VenueMerges, VenueSheets,
} from '#venue-intake';
import { DataSource } from 'typeorm';

/** Visits as the booking room would tell of them: this room is below it. */
const coming: StandingVisit[] = [];
const taken = new Set<string>();
@Global()
@Module({
  imports: [SafetyInspectionModule],
  providers: [
    { provide: InspectionsAhead, useExisting: MergedPlans },
    { provide: OpeningGate, useExisting: VenueOpeningGate },
    { provide: OpeningUsage, useValue: { seatsTaken: async (id: string) => (taken.has(id) ? 5 : 0), standing: async () => coming } satisfies OpeningUsage },
    { provide: AddressBookSettings, useValue: { url: 'http://127.0.0.1:1', searchKey: undefined, placeKey: undefined } satisfies AddressBookSettings },
  ],
  exports: [InspectionsAhead, OpeningGate, OpeningUsage, AddressBookSettings],
})
class TestPorts {}

const draft: RegistrationDraft = {
  name: '나무공방', venueType: 'sole-trader', jobField: 'installation-production', businessNo: '123-45-67891', address: '서울특별시 구로구 디지털로 300', phone: '02-860-0000', contactName: '이보기',
  contactEmail: 'host@venue.example', seats: 8, closingText: '매주 월요일(공휴일이면 다음날)', offer: '원목 도마 만들기',
};
const facts = { ...draft, district: '구로동', latitude: null, longitude: null };

describe('venues that come in', () => {
  let database: TestDatabase;
  let rooms: TestingModule;
  let clock: FakeClock;
  let district: GivenDistrict;
  let director: Actor;
  let other: Actor;
  const sql = <T = Record<string, unknown>>(text: string, values: unknown[] = []) => rooms.get(DataSource).query<T[]>(text, values);
  const refusedBy = (work: Promise<unknown>) => work.then(() => 'nothing', (error: { driverError?: { constraint?: string } }) => error.driverError?.constraint ?? String(error));

  beforeAll(async () => {
    database = await acquireTestDatabase();
    clock = new FakeClock('2027-03-10');
    rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 4), TestPorts, IdentityAccessModule, VenueRegistryModule, VenueIntakeModule] })
      .overrideProvider(Clock).useValue(clock).compile();
    await rooms.init();
  });
  beforeEach(async () => {
    coming.length = 0;
    district = await GivenDistrict.found((text, values) => rooms.get(DataSource).query(text, values));
    const account = async () => {
      const [row] = await sql<{ id: string }>(`INSERT INTO identity.accounts (email, name, password_hash) VALUES ($1, '박센터', '-') RETURNING id`, [`${randomUUID()}@centre.example`]);
      return district.actor('director', district.centreId, row!.id as ReturnType<typeof randomUUID>);
    };
    director = await account();
    other = await account();
  });
  afterAll(async () => {
    await rooms?.close();
    await database?.drop();
  });

  const send = async (given: Partial<RegistrationDraft> = {}, formId: string = randomUUID(), sender: string = randomUUID()) => {
    clock.travelToInstant(new Date(clock.now().getTime() + 1_000));
    const door = rooms.get(RegistrationDoor);
    await rooms.get(UnitOfWork).within({ everythingFor: 'link' }, async () => door.send((await door.openPublic(district.centreId))!, { ...draft, ...given }, { formId, sender }));
  };
  const latest = async () => (await rooms.get(RegistrationDesk).list(director, { page: 1, size: 1 })).items[0]!;

  it('takes a form of the public once, however often it is sent, and says who may hear of it', async () => {
    const formId: string = randomUUID();
    await send({}, formId);
    await send({}, formId);
    const list = await rooms.get(RegistrationDesk).list(director, { state: 'received', page: 1, size: 10 });
    expect(list).toMatchObject({ total: 1, items: [{ origin: 'form', preparedBy: null, businessNo: '1234567891', closingText: draft.closingText, district: null }] });
    expect(await sql('SELECT type FROM platform.outbox_messages WHERE centre_id = $1', [district.centreId])).toEqual([{ type: 'intake.registration-received' }]);
    await expect(send({ name: ' ', phone: '1' })).rejects.toThrow(RegistrationRefused);
  });

  it('slows down one sender and takes the next', async () => {
    const sender = randomUUID();
    for (let at = 0; at < 5; at++) await send({}, randomUUID(), sender);
    await expect(send({}, randomUUID(), sender)).rejects.toThrow(TooManyForms);
    await send({}, randomUUID());
  });

  it('makes a lead of an approved one, with what it said of itself, and nothing before', async () => {
    await send();
    const desk = rooms.get(RegistrationDesk);
    const { id } = await latest();
    await expect(desk.approve(director, id, 1, { as: 'lead', despiteAlike: false })).rejects.toThrow(RegistrationIncomplete);
    await desk.complete(director, id, 1, facts);
    await expect(desk.approve(director, id, 1, { as: 'lead', despiteAlike: false })).rejects.toThrow(RegistrationStale);
    const venueId = await desk.approve(director, id, 2, { as: 'contacted', despiteAlike: false });
    expect(await sql('SELECT name, status, business_no, latitude, found_by, channel FROM venue.venues WHERE id = $1', [venueId]))
      .toEqual([{ name: '나무공방', status: 'contacted', business_no: '1234567891', latitude: null, found_by: 'host', channel: 'form' }]);
    expect(await sql('SELECT from_status, to_status, changed_by FROM venue.status_changes WHERE venue_id = $1 ORDER BY seq', [venueId]))
      .toEqual([{ from_status: null, to_status: 'lead', changed_by: null }, { from_status: 'lead', to_status: 'contacted', changed_by: director.accountId }]);
    expect(await sql('SELECT text FROM intake.closing_rules WHERE venue_id = $1', [venueId])).toEqual([{ text: draft.closingText }]);
    await expect(desk.decline(director, id, 3, '늦었습니다')).rejects.toThrow(RegistrationDecided);
  });

  it('lets nobody approve what they wrote down themselves, whoever asks the database', async () => {
    const desk = rooms.get(RegistrationDesk);
    const { id } = await desk.enter(director, { ...facts, name: '가나제과', businessNo: null, phone: '02-111-2222' });
    await expect(desk.approve(director, id, 1, { as: 'lead', despiteAlike: true })).rejects.toThrow(ApprovedByPreparer);
    const venue = await district.venue();
    const planted = `UPDATE intake.registrations SET state = 'approved', decided_by = prepared_by, decided_at = now(), venue_id = $2 WHERE id = $1`;
    expect(await refusedBy(sql(planted, [id, venue]))).toBe('registrations_approved_by_another');
    expect(await refusedBy(sql('UPDATE intake.registrations SET prepared_by = NULL WHERE id = $1', [id]))).toBe('registrations_preparer_stays');
    const venueId = await desk.approve(other, id, 1, { as: 'lead', despiteAlike: true });
    expect(await refusedBy(sql(`UPDATE intake.registrations SET state = 'received', decided_by = NULL, decided_at = NULL, venue_id = NULL WHERE id = $1`, [id]))).toBe('registrations_decided_once');
    expect((await desk.find(other, id)).registration).toMatchObject({ state: 'approved', venueId, preparedBy: director.accountId });
  });

  it('stops where a venue is known already, until somebody says it is another', async () => {
    await send();
    const desk = rooms.get(RegistrationDesk);
    const first = await latest();
    await desk.complete(director, first.id, 1, facts);
    const venueId = await desk.approve(director, first.id, 2, { as: 'lead', despiteAlike: false });
    await send({ name: '(주) 나무 공방', businessNo: null, phone: '+82 2-860-0000' });
    const second = await latest();
    await desk.complete(director, second.id, 1, { ...facts, name: '(주) 나무 공방', businessNo: null, phone: '+82 2-860-0000' });
    expect((await desk.find(director, second.id)).alike).toMatchObject([{ venue: { id: venueId }, score: 95 }]);
    await expect(desk.approve(director, second.id, 2, { as: 'lead', despiteAlike: false })).rejects.toThrow(AlikeVenues);
    const another = await desk.approve(director, second.id, 2, { as: 'lead', despiteAlike: true });
    const duplicates = rooms.get(Duplicates);
    const pairs = await duplicates.pairs(district.centreId);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.reasons.map(({ reason }) => reason)).toEqual(['name', 'phone', 'address']);
    await duplicates.tellApart(director, another, venueId);
    expect(await duplicates.pairs(district.centreId)).toEqual([]);
  });

  it('answers a declined one with its reason, and a link leads to the centre that gave it until it is over', async () => {
    const desk = rooms.get(RegistrationDesk), door = rooms.get(RegistrationDoor);
    const { token } = await desk.makeLink(director, '상공회의소 모임');
    const opened = await door.openLink(token);
    expect([opened?.centre.id, await door.openLink(`${token}x`)]).toEqual([district.centreId, null]);
    await door.send(opened!, draft, { formId: randomUUID(), sender: randomUUID() });
    const registration = await latest();
    expect(registration).toMatchObject({ origin: 'link', linkLabel: '상공회의소 모임' });
    await expect(desk.decline(director, registration.id, 1, ' ')).rejects.toThrow(RegistrationRefused);
    await desk.decline(director, registration.id, 1, '멀어서 학교가 가기 어렵습니다');
    expect(await latest()).toMatchObject({ state: 'declined', reason: '멀어서 학교가 가기 어렵습니다' });
    clock.travelTo('2027-04-20');
    expect(await door.openLink(token)).toBeNull();
    clock.travelTo('2027-03-10');
  });

  it('merges two entries without losing history, and only then', async () => {
    const [kept, lost] = [await district.venue({ name: '보기제과' }), await district.venue({ name: '(주)보기제과' })];
    const merges = rooms.get(VenueMerges);
    const merge = (reason = '같은 곳입니다') => merges.merge(director, { keptId: kept, lostId: lost, reason });
    const past = await district.opening(lost, { heldOn: '2027-03-02' });
    const free = await district.opening(lost, { heldOn: '2027-04-06' });
    const clash = await district.opening(kept, { heldOn: '2027-04-06' });
    await expect(merge()).rejects.toThrow('두 체험처가 같은 시간에 열려 있습니다: 2027년 4월 6일(화) 오전.');
    await sql('DELETE FROM venue.openings WHERE id = $1', [clash]);
    coming.push({ bookingId: randomUUID(), openingId: free, heldOn: '2027-04-06', band: 'am', schoolName: '보기중', headcount: 5, isConfirmed: true });
    await expect(merge()).rejects.toThrow('앞으로 올 방문이 있습니다: 2027년 4월 6일(화) 보기중.');
    coming.length = 0;
    taken.add(free);
    await expect(merge()).rejects.toThrow('잡아 둔 자리가 있습니다');
    taken.delete(free);
    await expect(merge(' ')).rejects.toThrow(MergeRefused);
    await sql(`INSERT INTO venue.restrictions (centre_id, venue_id, cause, since) VALUES ($1, $2, 'inspection-failed', '2027-03-01')`, [district.centreId, lost]);
    await expect(merge()).rejects.toThrow('안전 문제로 제한된 체험처입니다');
    await sql(`UPDATE venue.restrictions SET lifted_on = '2027-03-02' WHERE venue_id = $1`, [lost]);
    expect(await sql('SELECT status FROM venue.venues WHERE id = $1', [lost])).toEqual([{ status: 'active' }]);
    await merge();
    expect(await sql('SELECT status FROM venue.venues WHERE id = ANY ($1) ORDER BY id = $2', [[kept, lost], lost])).toEqual([{ status: 'active' }, { status: 'retired' }]);
    expect(await sql(`SELECT venue_id = $1 AS "isKept", held_on::text AS day, status FROM venue.openings WHERE venue_id = ANY ($2) ORDER BY held_on, 1`, [kept, [kept, lost]])).toEqual([
      { isKept: false, day: '2027-03-02', status: 'uncleared' }, { isKept: false, day: '2027-04-06', status: 'closed' }, { isKept: true, day: '2027-04-06', status: 'open' },
    ]);
    expect(past).toBeTruthy();
    expect((await merges.entriesOf(kept)).sort()).toEqual([kept, lost].sort());
    expect(await sql('SELECT count(*)::int AS n FROM safety.inspections WHERE venue_id = ANY ($1)', [await merges.entriesOf(kept)])).toEqual([{ n: 2 }]);
    expect(await merges.list(district.centreId, kept)).toMatchObject([{ keptName: '보기제과', lostName: '(주)보기제과', openingsMoved: 1 }]);
    await expect(merges.merge(director, { keptId: lost, lostId: kept, reason: '거꾸로' })).rejects.toThrow(MergeRefused);
  });

  it('leaves no inspection planned at the lost entry: it is planned at the kept one, unless one is', async () => {
    const planned = (venueId: string, columns: string) => sql(`INSERT INTO safety.planned_inspections (centre_id, venue_id, checklist_version_id, inspector_id, kind, due_on, scheduled_on)
      SELECT $1, $2, id, ${columns} FROM safety.checklist_versions WHERE centre_id = $1 AND status = 'published'`, [district.centreId, venueId]);
    const plansOf = (venueId: string) => sql('SELECT kind, due_on::text AS due, scheduled_on::text AS day, inspector_id AS who, status FROM safety.planned_inspections WHERE venue_id = $1', [venueId]);
    const [kept, lost, further] = [await district.venue(), await district.venue(), await district.venue()], merges = rooms.get(VenueMerges);
    await planned(lost, `'${other.accountId}', 'regular', '2027-04-01', '2027-03-30'`);
    await merges.merge(director, { keptId: kept, lostId: lost, reason: '같은 곳' });
    const plan = { kind: 'regular', due: '2027-04-01', day: '2027-03-30', who: other.accountId };
    expect([await plansOf(lost), await plansOf(kept)]).toEqual([[{ ...plan, status: 'cancelled' }], [{ ...plan, status: 'planned' }]]);
    await planned(further, `'${director.accountId}', 'unplanned', '2027-03-20', '2027-03-19'`);
    await merges.merge(director, { keptId: kept, lostId: further, reason: '여기도' });
    expect(await plansOf(further)).toMatchObject([{ status: 'cancelled' }]);
    expect(await plansOf(kept)).toEqual([{ ...plan, kind: 'unplanned', due: '2027-03-20', status: 'planned' }]);
    expect(await refusedBy(planned(further, `NULL, 'regular', '2027-05-01', NULL`))).toBe('merges_leave_no_plan_behind');
    await rooms.get(UnplannedInspections).requestUnplanned(district.centreId, { venueId: lost, cause: 'safety-concern', subjectId: randomUUID() });
    expect([await plansOf(kept), await rooms.get(UnplannedInspections).open(district.centreId)]).toMatchObject([[{ due: '2027-03-10' }], [{ venueId: kept }]]);
  });

  it('asks the kept one what was asked of the lost one, until an inspection answers both', async () => {
    const [kept, lost] = [await district.venue(), await district.venue()], unplanned = rooms.get(UnplannedInspections);
    const asked = async () => (await unplanned.open(district.centreId)).flatMap(({ venueId }) => (venueId === kept || venueId === lost ? [venueId] : []));
    for (const venueId of [kept, lost]) await unplanned.requestUnplanned(district.centreId, { venueId, cause: 'safety-concern', subjectId: randomUUID() });
    await rooms.get(VenueMerges).merge(director, { keptId: kept, lostId: lost, reason: '같은 곳' });
    expect(await asked()).toEqual([kept, kept]);
    await rooms.get(AnswerDesk).record(director, { venueId: kept, inspectedOn: '2027-03-10', answers: answersThatMake('pass') });
    expect(await asked()).toEqual([]);
  });

  it('and an inspection that begins there at the same moment goes to the kept one, or is told', async () => {
    for (let round = 0; round < 4; round++) {
      const [kept, lost] = [await district.venue(), await district.venue()];
      const begin = () => rooms.get(AnswerIntake).start(director, lost), merge = () => rooms.get(VenueMerges).merge(director, { keptId: kept, lostId: lost, reason: '같은 곳' });
      const [merged, begun] = await Promise.allSettled(round % 2 === 0 ? [merge(), begin()] : [begin(), merge()].toReversed());
      const open = await sql(`SELECT venue_id FROM safety.planned_inspections WHERE venue_id = ANY ($1) AND status = 'planned'`, [[kept, lost]]);
      expect([merged?.status, open]).toEqual(['fulfilled', begun?.status === 'fulfilled' ? [{ venue_id: kept }] : []]);
      if (begun?.status === 'rejected') expect(begun.reason).toBeInstanceOf(VenueNotFound);
    }
  });

  it('holds merges to what they promise, whoever writes', async () => {
    const [kept, lost, third] = [await district.venue(), await district.venue(), await district.venue()];
    const add = (keptId: string, lostId: string) => refusedBy(sql('INSERT INTO intake.merges (centre_id, kept_id, lost_id, reason, openings_moved, merged_by, merged_at) VALUES ($1, $2, $3, $4, 0, $5, $6)', [district.centreId, keptId, lostId, '까닭', director.accountId, '2027-03-10T03:00:00Z']));
    expect(await add(kept, lost)).toBe('merges_retire_the_lost');
    expect(await add(kept, kept)).toMatch(/^merges_/);
    await sql(`INSERT INTO safety.planned_inspections (centre_id, venue_id, checklist_version_id, kind, due_on) SELECT $1, $2, id, 'regular', '2027-04-01' FROM safety.checklist_versions WHERE centre_id = $1`, [district.centreId, third]);
    await rooms.get(VenueStanding).move({ centreId: district.centreId, venueId: third, to: 'retired', reason: '끝' });
    expect(await add(kept, third)).toBe('merges_leave_no_plan_behind');
    await rooms.get(VenueMerges).merge(director, { keptId: kept, lostId: lost, reason: '같은 곳' });
    expect(await add(lost, third)).toBe('merges_keep_a_standing_venue');
    expect(await refusedBy(sql('UPDATE intake.merges SET kept_id = $1 WHERE lost_id = $2', [third, lost]))).toBe('merges_only_grow');
  });

  it('takes a sheet wholly or not at all, and says every fault at its row and column', async () => {
    const imports = rooms.get(VenueImports);
    const take = (rows: string[], options: { dryRun?: boolean; despiteAlike?: boolean } = {}) =>
      imports.take(director, { name: '체험처.csv', bytes: Buffer.from(['체험처코드,체험처명,직업군,동,주소,전화번호,위도,경도,정원,사업자등록번호,쉬는날', ...rows].join('\r\n')) }, { dryRun: false, despiteAlike: false, ...options });
    const sound = 'V1,나무공방,건설·채굴,구로동,서울 구로구 디지털로 300,02-860-0001,37.49,126.88,12,123-45-67891,일+공휴일+보수시';
    const broken = await take([sound, 'V2,,건설·채굴,구로동,,,12,126.88,오,1234567890,']);
    expect(broken.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, '정원', 'not-a-number'], [3, '체험처명', 'missing-value'], [3, '위도', 'outside-korea'], [3, '사업자등록번호', 'not-a-choice']]);
    expect(broken).toMatchObject({ isStored: false, venues: 1 });
    expect(await take([sound], { dryRun: true })).toMatchObject({ isStored: false, venues: 1, added: 1, faults: [], closing: { partly: 1, notUnderstood: [{ text: '보수시', rows: 1 }] } });
    expect(await sql('SELECT 1 FROM venue.venues WHERE centre_id = $1', [district.centreId])).toEqual([]);
    expect(await take([sound])).toMatchObject({ isStored: true, added: 1, alike: [] });
    const twin = 'V9,㈜나무 공방,건설·채굴,구로동,,02-860-0001,37.49,126.88,12,,';
    expect(await take([sound, twin])).toMatchObject({ isStored: false, added: 1, known: 1, alike: [{ row: 3, otherName: '나무공방', score: 90 }] });
    expect(await take([sound, twin], { despiteAlike: true })).toMatchObject({ isStored: true });
    const sheet = await rooms.get(VenueSheets).write(director, 'csv');
    expect(await imports.take(director, { name: '다시.csv', bytes: sheet }, { dryRun: true, despiteAlike: true })).toMatchObject({ venues: 2, added: 0, known: 2, faults: [], closing: { partly: 1, blank: 1 } });
    expect(await imports.take(director, { name: '옛.csv', bytes: await rooms.get(VenueSheets).write(director, 'cp949') }, { dryRun: true, despiteAlike: true })).toMatchObject({ venues: 2, known: 2, faults: [] });
    expect(await imports.take(director, { name: '다시.xlsx', bytes: await rooms.get(VenueSheets).write(director, 'xlsx') }, { dryRun: true, despiteAlike: true })).toMatchObject({ venues: 2, known: 2, faults: [] });
  });
});
