import { AccountDesk, SchoolRegister } from '#identity-access';
import { addDays, dayInSeoul, daysOfSchoolYear, schoolYearOf } from '#kernel';
import { CalendarDesk, type CalendarWord, fingerprintOf, NeisClient, NeisSync } from '#school-calendar';
import { FakeNeis } from '#testing';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

const today = dayInSeoul(new Date());
const year = schoolYearOf(today);
const span = daysOfSchoolYear(year);
const EXAM: CalendarWord = { name: '1학기 중간고사', kind: 'exam', firstDay: `${year}-04-27`, lastDay: `${year}-04-29`, grades: [2, 3] };
const SPORTS: CalendarWord = { name: '체육대회', kind: 'school-event', firstDay: `${year}-05-07`, lastDay: `${year}-05-07`, grades: [] };

let house: ApiHouse;
let teacher: ReturnType<ApiHouse['browser']>;
let director: typeof teacher;
let stranger: typeof teacher;
interface Entry extends CalendarWord { id: string; version: number; state: string; now: unknown }

beforeAll(async () => {
  house = await openApiHouse();
  const schools = await house.app.get(SchoolRegister).importSchools(house.centreId, [
    { code: 'B10-7130009', name: '고척중', level: 'middle', district: '고척동', latitude: 37.5, longitude: 126.86, gradeHeadcounts: [90, 90, 90] },
  ]);
  await house.app.get(AccountDesk).open({
    centreId: house.centreId, email: 'other@goreuge.test', name: '남의 학교', password: PASSWORD, memberships: [{ organisationId: schools.get('B10-7130009')!, role: 'teacher' }],
  });
  [teacher, director] = [await house.signedIn('teacher'), await house.signedIn('director')];
  stranger = house.browser();
  await stranger.post('/v1/session').send({ email: 'other@goreuge.test', password: PASSWORD }).expect(200);
});
afterAll(() => house?.close());

const neis = (events: CalendarWord[]) => house.app.get(CalendarDesk).takeIn(house.schoolId, { source: 'neis', ...span, events, dryRun: false });
const calendar = async (who = teacher) => (await who.get(`/v1/teacher/calendar?from=${span.firstDay}&until=${span.lastDay}`).expect(200)).body as { items: Entry[]; knownYears: number[]; gradeCount: number; schoolYear: number };
const named = async (name: string) => (await calendar()).items.find((entry) => entry.name === name)!;
const tag = ({ version }: Entry) => `"${version}"`;
const change = { kind: 'exam', firstDay: `${year}-04-26`, lastDay: `${year}-04-29`, grades: [2, 3] };

describe('the calendar of a school', () => {
  it('is unknown before anybody said a word, not free', async () => {
    expect(await calendar()).toEqual({ items: [], knownYears: [], gradeCount: 3, schoolYear: year });
    expect((await director.get('/v1/centre/calendars').expect(200)).body.schools).toMatchObject([{ schoolName: '개봉중', isKnown: false, isInNeis: false }, { schoolName: '고척중', isInNeis: true }]);
  });

  it('shows proposals, which are confirmed all at once as they were seen', async () => {
    await neis([EXAM, SPORTS]);
    const { items, knownYears } = await calendar();
    expect(knownYears).toEqual([year]);
    expect(items.map(({ name, state }) => [name, state])).toEqual([[EXAM.name, 'proposed'], [SPORTS.name, 'proposed']]);
    const { body } = await teacher.post('/v1/teacher/calendar/confirmation').send({ entries: items.map(({ id, version }) => ({ id, version })) }).expect(200);
    expect(body).toEqual({ confirmed: 2, left: [] });
    const { body: overview } = await director.get(`/v1/centre/calendars?schoolYear=${year}`).expect(200);
    expect(overview.schools[0]).toMatchObject({ isKnown: true, entries: 2, unconfirmed: 0, differing: 0 });
  });

  it('shows what NEIS says now beside what was confirmed, and takes an answer', async () => {
    const later = { ...EXAM, firstDay: `${year}-05-11`, lastDay: `${year}-05-13` };
    await neis([later, SPORTS]);
    const entry = await named(EXAM.name);
    expect(entry).toMatchObject({ ...EXAM, state: 'differs', now: { by: 'neis', word: later } });
    await teacher.post(`/v1/teacher/calendar/entries/${entry.id}/answer`).send({ answer: 'follow' }).expect(428);
    await teacher.post(`/v1/teacher/calendar/entries/${entry.id}/answer`).set('if-match', tag(entry)).send({ answer: 'maybe' }).expect(400);
    const { body } = await teacher.post(`/v1/teacher/calendar/entries/${entry.id}/answer`).set('if-match', tag(entry)).send({ answer: 'follow' }).expect(200);
    expect(body.entry).toMatchObject({ ...later, state: 'confirmed', now: null });
    const { body: again } = await teacher.post(`/v1/teacher/calendar/entries/${entry.id}/answer`).set('if-match', tag(body.entry)).send({ answer: 'keep' }).expect(409);
    expect(again.type).toBe('/problems/school-calendar/nothing-to-answer');
  });

  it('is corrected by whoever saw the latest version', async () => {
    const entry = await named(EXAM.name);
    await teacher.put(`/v1/teacher/calendar/entries/${entry.id}`).send(change).expect(428);
    const { body, headers } = await teacher.put(`/v1/teacher/calendar/entries/${entry.id}`).set('if-match', tag(entry)).send(change).expect(200);
    expect(body).toMatchObject({ ...change, name: EXAM.name, state: 'corrected' });
    expect(headers['etag']).toBe(tag(body));
    const { body: stale } = await teacher.put(`/v1/teacher/calendar/entries/${entry.id}`).set('if-match', tag(entry)).send(change).expect(412);
    expect(stale.type).toBe('/problems/school-calendar/entry-stale');
  });

  it('takes entries by hand, and gives them up again', async () => {
    const { body, headers } = await teacher.post('/v1/teacher/calendar/entries').send({ ...SPORTS, name: '솔향제', grades: [1] }).expect(201);
    expect(body).toMatchObject({ name: '솔향제', grades: [1], source: 'manual', state: 'confirmed' });
    expect(headers['etag']).toBe('"1"');
    await teacher.delete(`/v1/teacher/calendar/entries/${body.id}`).set('if-match', '"1"').expect(204);
    await teacher.delete(`/v1/teacher/calendar/entries/${body.id}`).set('if-match', '"1"').expect(404);
  });

  it.each<[string, object, number, string, string[]]>([
    ['days backwards', { firstDay: `${year}-06-02`, lastDay: `${year}-06-01` }, 422, 'school-calendar/entry-refused', ['#/lastDay']],
    ['a grade the school has not', { grades: [4] }, 422, 'school-calendar/entry-refused', ['#/grades']],
    ['another year', { firstDay: `${year + 3}-06-01`, lastDay: `${year + 3}-06-01` }, 422, 'school-calendar/entry-refused', ['#/firstDay']],
    ['a day that is none', { firstDay: '2027-02-30' }, 400, 'http/invalid-input', ['#/firstDay']],
    ['no name', { name: ' ' }, 400, 'http/invalid-input', ['#/name']],
    ['a kind of its own', { kind: 'party', grades: [1, 1] }, 400, 'http/invalid-input', ['#/kind', '#/grades']],
    ['somebody else\'s school', { schoolId: '00000000-0000-4000-8000-000000000000' }, 400, 'http/invalid-input', ['#/schoolId']],
    ['days that overlap the same event', { name: SPORTS.name, firstDay: `${year}-05-06`, lastDay: `${year}-05-08` }, 409, 'school-calendar/entry-twice', []],
    ['a second exam on the days of an exam', { name: '지필평가', kind: 'exam', firstDay: `${year}-04-29`, lastDay: `${year}-04-29`, grades: [3] }, 409, 'school-calendar/entry-twice', []],
  ])('refuses %s and changes nothing', async (_, wrong, status, code, pointers) => {
    const before = await calendar();
    const { body } = await teacher.post('/v1/teacher/calendar/entries').send({ name: '축제', kind: 'school-event', firstDay: `${year}-06-01`, lastDay: `${year}-06-01`, grades: [], ...wrong }).expect(status);
    expect(body.type).toBe(`/problems/${code}`);
    expect(body.detail).toMatch(/[가-힣]/);
    expect(((body.errors ?? []) as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort());
    expect(await calendar()).toEqual(before);
  });

  it('is nobody else\'s', async () => {
    const entry = await named(EXAM.name);
    expect((await calendar(stranger)).items).toEqual([]);
    await stranger.put(`/v1/teacher/calendar/entries/${entry.id}`).set('if-match', tag(entry)).send(change).expect(404);
    await stranger.delete(`/v1/teacher/calendar/entries/${entry.id}`).set('if-match', tag(entry)).expect(404);
    await director.get('/v1/teacher/calendar').expect(403);
    await teacher.get('/v1/centre/calendars').expect(403);
    await teacher.post('/v1/centre/calendars/synchronisation').expect(403);
    await house.browser().get('/v1/teacher/calendar').expect(401);
  });
});

describe('synchronise now', () => {
  it('waits for a worker, which brings what NEIS says; the director sees it', async () => {
    const fake = await FakeNeis.open();
    try {
      fake.schedule('B10-7130009', [{ day: addDays(span.firstDay, 60), name: '기말고사' }]);
      fake.classes('B10-7130009', year, [4, 4, 3]);
      expect((await director.post('/v1/centre/calendars/synchronisation').expect(202)).body.isOrdered).toBe(true);
      const client = new NeisClient({ baseUrl: fake.url, key: 'f'.repeat(32) }, { fetch, wait: async () => undefined, timeoutMs: 5_000 });
      await house.app.get(NeisSync).syncOrdered({ client, keyHash: fingerprintOf('f'.repeat(32)) }, new AbortController().signal);
      const { body } = await director.get('/v1/centre/calendars').expect(200);
      expect(body).toMatchObject({ isOrdered: false, alerts: [], schools: [{ outcome: null }, { outcome: 'answered', isKnown: true, unconfirmed: 1, classes: [4, 4, 3], lastAnsweredAt: expect.any(String) }] });
    } finally {
      await fake.close();
    }
  });
});
