import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { AccountDesk, type Actor, CentreRegister, SchoolRegister } from '#identity-access';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import { CalendarCatalogue } from '../application/calendar-catalogue.service.js';
import { CalendarDesk, type Intake, type IntakeResult } from '../application/calendar-desk.service.js';
import { CalendarEntries, type CalendarEntryView } from '../application/calendar-entries.service.js';
import type { CalendarWord } from '../domain/calendar-event.js';
import {
  CalendarEntryNotFound, CalendarEntryRefused, CalendarEntryStale, CalendarEntryTwice, CalendarSchoolNotFound, NothingToAnswer,
} from '../domain/school-calendar.errors.js';
import { SchoolCalendarModule } from '../school-calendar.module.js';

const YEAR = { firstDay: '2027-03-01', lastDay: '2028-02-29' };
const MIDTERM: CalendarWord = { name: '1학기 중간고사', kind: 'exam', firstDay: '2027-04-27', lastDay: '2027-04-29', grades: [2, 3] };
const FINAL: CalendarWord = { name: '1학기 기말고사', kind: 'exam', firstDay: '2027-07-01', lastDay: '2027-07-03', grades: [] };
const SPORTS: CalendarWord = { name: '체육대회', kind: 'school-event', firstDay: '2027-05-07', lastDay: '2027-05-07', grades: [] };
const ALL = [MIDTERM, SPORTS, FINAL];
const later = (word: CalendarWord): CalendarWord => ({ ...word, firstDay: '2027-05-11', lastDay: '2027-05-13' });
const counts = ({ added, moved, unchanged, gone, differing }: IntakeResult) => ({ added, moved, unchanged, gone, differing });

let database: TestDatabase;
let rooms: TestingModule;
let desk: CalendarDesk;
let entries: CalendarEntries;
let schoolId: string;
let teacher: Actor;
let stranger: Actor;
let number = 0;

beforeAll(async () => {
  database = await acquireTestDatabase();
  rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), SchoolCalendarModule] })
    .overrideProvider(Clock).useValue(new FakeClock('2027-03-02')).compile();
  desk = rooms.get(CalendarDesk);
  entries = rooms.get(CalendarEntries);
});
afterAll(async () => {
  await rooms.close();
  await database.drop();
});
beforeEach(async () => {
  const centreId = await rooms.get(CentreRegister).found({ name: `달력구 진로센터 ${++number}`, districtName: '달력구', isSample: false });
  const schools = await rooms.get(SchoolRegister).importSchools(centreId, ['가람중', '나래중'].map((name, index) => ({
    code: `B10-713000${index}`, name, level: 'middle' as const, district: '달력동', latitude: 37.49, longitude: 126.85, gradeHeadcounts: [60, 60, 60],
  })));
  const actors = await Promise.all([...schools.values()].map(async (organisationId, index) => (await rooms.get(AccountDesk).open({
    centreId, email: `t${index}-${number}@goreuge.test`, name: '김보기', password: '푸른 하늘 은하수 쪽배', memberships: [{ organisationId, role: 'teacher' }],
  })).actors[0]!));
  [teacher, stranger] = actors as [Actor, Actor];
  schoolId = teacher.organisationId;
});

const neis = (events: CalendarWord[], more: Partial<Intake> = {}) => desk.takeIn(schoolId, { source: 'neis', ...YEAR, events, dryRun: false, ...more }).then(counts);
const list = () => entries.list(teacher, { from: YEAR.firstDay, until: YEAR.lastDay });
const named = async (name: string): Promise<CalendarEntryView> => (await list()).find((entry) => entry.name === name)!;
const effective = async () => (await rooms.get(CalendarCatalogue).ofSchool(teacher.centreId, schoolId, YEAR.firstDay, YEAR.lastDay)).map(({ name, kind, firstDay, grades }) => [name, kind, firstDay, grades]);
const NOTHING = { added: 0, moved: 0, unchanged: 0, gone: 0, differing: 0 };

describe('taking in a calendar', () => {
  it('adds what is new, and the same again changes nothing, not even a version', async () => {
    expect(await neis(ALL)).toEqual({ ...NOTHING, added: 3 });
    const before = await list();
    expect(before.map(({ state, source, version, now }) => [state, source, version, now])).toEqual(Array(3).fill(['proposed', 'neis', 1, null]));
    expect(await neis([...ALL].reverse())).toEqual({ ...NOTHING, unchanged: 3 });
    expect(await list()).toEqual(before);
  });

  it('moves a proposal with its source and keeps its row', async () => {
    await neis(ALL);
    const { id } = await named(MIDTERM.name);
    expect(await neis([later(MIDTERM), SPORTS, FINAL])).toEqual({ ...NOTHING, moved: 1, unchanged: 2 });
    expect(await named(MIDTERM.name)).toMatchObject({ id, firstDay: '2027-05-11', state: 'proposed', version: 2 });
    expect(await list()).toHaveLength(3);
  });

  it('never overwrites a confirmation, says what NEIS says now, and says it once', async () => {
    await neis(ALL);
    const confirmed = await entries.confirm(teacher, await named(MIDTERM.name));
    expect(confirmed).toMatchObject({ state: 'confirmed', now: null });
    expect(await neis([later(MIDTERM), SPORTS, FINAL])).toEqual({ ...NOTHING, differing: 1, unchanged: 2 });
    expect(await neis([later(MIDTERM), SPORTS, FINAL])).toEqual({ ...NOTHING, unchanged: 3 });
    expect(await named(MIDTERM.name)).toMatchObject({ ...MIDTERM, state: 'differs', now: { by: 'neis', word: later(MIDTERM) } });
    expect(await effective()).toContainEqual([MIDTERM.name, 'exam', '2027-04-27', [2, 3]]);
  });

  it('follows or keeps, as the teacher answers, and does not ask again', async () => {
    await neis(ALL);
    await entries.confirmAll(teacher, await list());
    await neis([later(MIDTERM), { ...SPORTS, firstDay: '2027-05-14', lastDay: '2027-05-14' }, FINAL]);
    expect(await entries.answer(teacher, await named(MIDTERM.name), 'follow')).toMatchObject({ ...later(MIDTERM), state: 'confirmed', now: null });
    expect(await entries.answer(teacher, await named(SPORTS.name), 'keep')).toMatchObject({ ...SPORTS, state: 'corrected', now: null });
    await expect(entries.answer(teacher, await named(SPORTS.name), 'keep')).rejects.toThrow(NothingToAnswer);
    expect(await neis([later(MIDTERM), { ...SPORTS, firstDay: '2027-05-14', lastDay: '2027-05-14' }, FINAL])).toEqual({ ...NOTHING, unchanged: 3 });
  });

  it('marks what vanished where a person had confirmed it, and drops what nobody had', async () => {
    await neis(ALL);
    await entries.confirm(teacher, await named(MIDTERM.name));
    expect(await neis([FINAL])).toEqual({ ...NOTHING, gone: 2, unchanged: 1 });
    expect(await neis([FINAL])).toEqual({ ...NOTHING, unchanged: 1 });
    expect((await list()).map(({ name, state, now }) => [name, state, now])).toEqual([[MIDTERM.name, 'differs', { by: 'neis', word: null }], [FINAL.name, 'proposed', null]]);
    expect(await effective()).toHaveLength(2);
    expect(await entries.answer(teacher, await named(MIDTERM.name), 'follow')).toBeNull();
    expect(await effective()).toHaveLength(1);
  });

  it('keeps as the school\'s own what vanished and was kept', async () => {
    await neis(ALL);
    await entries.confirm(teacher, await named(MIDTERM.name));
    await neis([FINAL]);
    expect(await entries.answer(teacher, await named(MIDTERM.name), 'keep')).toMatchObject({ source: 'manual', state: 'confirmed', now: null });
    expect(await neis([FINAL])).toEqual({ ...NOTHING, unchanged: 1 });
  });

  it('does not bring back what was removed, moved or not', async () => {
    await neis(ALL);
    await entries.remove(teacher, await named(SPORTS.name));
    expect(await neis([MIDTERM, { ...SPORTS, firstDay: '2027-05-14', lastDay: '2027-05-14' }, FINAL])).toMatchObject({ added: 0 });
    expect((await effective()).map(([name]) => name)).toEqual([MIDTERM.name, FINAL.name]);
  });

  it('lets a school\'s own sheet overrule NEIS, and shows the teacher what NEIS says', async () => {
    await neis(ALL);
    const sheet = { source: 'file' as const, ...YEAR, events: [{ ...later(MIDTERM), name: '중간고사' }], dryRun: false };
    expect(counts(await desk.takeIn(schoolId, sheet))).toEqual({ ...NOTHING, moved: 1 });
    expect(counts(await desk.takeIn(schoolId, { ...sheet, events: [{ ...later(FINAL), name: FINAL.name, firstDay: '2027-06-28', lastDay: '2027-06-30' }, sheet.events[0]!] }))).toEqual({ ...NOTHING, moved: 1, unchanged: 1 });
    expect(await neis(ALL)).toEqual({ ...NOTHING, differing: 2, unchanged: 1 });
    expect(await named(FINAL.name)).toMatchObject({ source: 'file', state: 'differs', firstDay: '2027-06-28', now: { by: 'neis', word: FINAL } });
  });

  it('knows a moved exam in a sheet that holds nothing else, and leaves all the rest alone', async () => {
    await neis([MIDTERM, { ...SPORTS, name: '재량휴업일', kind: 'closure', firstDay: '2027-05-03', lastDay: '2027-05-03' }, FINAL]);
    const moved = later(MIDTERM);
    const off = { ...SPORTS, name: '재량휴업일', kind: 'closure' as const, firstDay: '2027-05-14', lastDay: '2027-05-14' };
    const sheet = { source: 'file' as const, firstDay: moved.firstDay, lastDay: off.firstDay, events: [moved, off], dryRun: false };
    expect(counts(await desk.takeIn(schoolId, sheet))).toEqual({ ...NOTHING, moved: 1, added: 1 });
    expect((await effective()).map(([name, , firstDay]) => [name, firstDay])).toEqual([
      ['재량휴업일', '2027-05-03'], [MIDTERM.name, '2027-05-11'], ['재량휴업일', '2027-05-14'], [FINAL.name, '2027-07-01'],
    ]);
    expect(counts(await desk.takeIn(schoolId, sheet))).toEqual({ ...NOTHING, unchanged: 2 });
  });

  it('only tells what would happen, and stores nothing, when asked to', async () => {
    await neis([MIDTERM]);
    const told = await desk.takeIn(schoolId, { source: 'neis', ...YEAR, events: [later(MIDTERM), FINAL], dryRun: true });
    expect(counts(told)).toEqual({ ...NOTHING, added: 1, moved: 1 });
    expect(told.items.map(({ verdict, before }) => [verdict, before?.firstDay])).toEqual([['added', undefined], ['moved', '2027-04-27']]);
    expect((await effective()).map(([, , firstDay]) => firstDay)).toEqual(['2027-04-27']);
  });

  it('points to every event that cannot be, and takes in none', async () => {
    const bad = [MIDTERM, { ...FINAL, lastDay: '2027-06-01' }, { ...SPORTS, grades: [7] }, { ...SPORTS, firstDay: '2029-05-07', lastDay: '2029-05-07' }];
    const refusal = await desk.takeIn(schoolId, { source: 'file', ...YEAR, events: bad, dryRun: false }).catch((error: unknown) => error as CalendarEntryRefused);
    expect(refusal).toBeInstanceOf(CalendarEntryRefused);
    expect((refusal as CalendarEntryRefused).facts['errors']).toEqual([
      { pointer: '#/events/1/lastDay', detail: expect.stringContaining('빠릅니다') }, { pointer: '#/events/2/grades', detail: expect.stringContaining('없는 학년: 7') },
      { pointer: '#/events/3/firstDay', detail: expect.stringContaining('2027-03-01부터') },
    ]);
    expect(await effective()).toEqual([]);
    await expect(desk.takeIn(teacher.centreId, { source: 'file', ...YEAR, events: [], dryRun: false })).rejects.toThrow(CalendarSchoolNotFound);
  });

  it('by two workers at once leaves each entry once', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => neis(ALL)));
    expect(results.filter(({ added }) => added === 3)).toHaveLength(1);
    expect(results.filter(({ unchanged }) => unchanged === 3)).toHaveLength(5);
    expect(await list()).toHaveLength(3);
  });

  it('makes a calendar known, for its school year only', async () => {
    const catalogue = rooms.get(CalendarCatalogue);
    expect(await catalogue.calendarKnown(schoolId)).toBe(false);
    await neis([{ ...SPORTS, name: '어린이날', kind: 'holiday' }, { ...SPORTS, name: '여름방학', kind: 'vacation', firstDay: '2027-07-21', lastDay: '2027-08-16' }]);
    expect(await catalogue.calendarKnown(schoolId)).toBe(false);
    await neis([MIDTERM]);
    expect([await catalogue.calendarKnown(schoolId), await catalogue.calendarKnown(schoolId, 2028), await catalogue.calendarKnown(stranger.organisationId)]).toEqual([true, false, false]);
  });
});

describe('a teacher', () => {
  it('confirms what was seen; what changed meanwhile is left and named', async () => {
    await neis(ALL);
    const seen = await list();
    await neis([later(MIDTERM), SPORTS, FINAL]);
    const { id } = await named(MIDTERM.name);
    expect(await entries.confirmAll(teacher, seen)).toEqual({ confirmed: 2, left: [id] });
    expect((await list()).map(({ state }) => state).sort()).toEqual(['confirmed', 'confirmed', 'proposed']);
  });

  it('corrects kind, grades and days, and that is what counts from then on', async () => {
    await neis(ALL);
    const corrected = await entries.correct(teacher, await named(MIDTERM.name), { kind: 'exam', grades: [3, 2, 1], firstDay: '2027-04-26', lastDay: '2027-04-29' });
    expect(corrected).toMatchObject({ state: 'corrected', grades: [], firstDay: '2027-04-26' });
    expect(await neis(ALL)).toEqual({ ...NOTHING, unchanged: 3 });
    expect(await effective()).toContainEqual([MIDTERM.name, 'exam', '2027-04-26', []]);
    expect(await entries.correct(teacher, corrected, MIDTERM)).toMatchObject({ state: 'confirmed' });
  });

  it('adds and removes entries by hand', async () => {
    const added = await entries.add(teacher, { ...SPORTS, name: ' 솔향제 ', grades: [1] });
    expect(added).toMatchObject({ name: '솔향제', source: 'manual', state: 'confirmed', now: null, version: 1 });
    expect(await neis(ALL)).toEqual({ ...NOTHING, added: 3 });
    await entries.remove(teacher, added);
    expect(await list()).toHaveLength(3);
  });

  it('is refused an entry twice, in a wrong year, backwards, for grades the school has not', async () => {
    await neis(ALL);
    await expect(entries.add(teacher, { ...MIDTERM, name: '지필평가' })).rejects.toThrow(CalendarEntryTwice);
    await expect(entries.add(teacher, { ...SPORTS, name: '축제', firstDay: '2030-05-07', lastDay: '2030-05-07' })).rejects.toThrow('2027학년도나 2028학년도');
    await expect(entries.add(teacher, { ...SPORTS, name: '축제', lastDay: '2027-05-01' })).rejects.toThrow('빠릅니다');
    await expect(entries.correct(teacher, await named(SPORTS.name), { ...SPORTS, grades: [4] })).rejects.toThrow('3학년까지');
    expect(await list()).toHaveLength(3);
  });

  it('of another school finds nothing, and an old version changes nothing', async () => {
    await neis(ALL);
    const entry = await named(MIDTERM.name);
    for (const act of [() => entries.confirm(stranger, entry), () => entries.correct(stranger, entry, MIDTERM), () => entries.remove(stranger, entry), () => entries.answer(stranger, entry, 'keep')]) {
      await expect(act()).rejects.toThrow(CalendarEntryNotFound);
    }
    expect(await entries.confirmAll(stranger, [entry])).toEqual({ confirmed: 0, left: [entry.id] });
    await entries.confirm(teacher, entry);
    await expect(entries.confirm(teacher, entry)).rejects.toThrow(CalendarEntryStale);
  });

  it('and a synchronisation at the same moment: one of them waits, nobody\'s word is lost', async () => {
    await neis(ALL);
    const entry = await named(MIDTERM.name);
    const [decided] = await Promise.allSettled([entries.confirm(teacher, entry), neis([later(MIDTERM), SPORTS, FINAL])]);
    const after = await named(MIDTERM.name);
    if (decided.status === 'fulfilled') expect(after).toMatchObject({ state: 'differs', firstDay: MIDTERM.firstDay });
    else expect(after).toMatchObject({ state: 'proposed', firstDay: later(MIDTERM).firstDay });
  });

  it('has the last word of the database against an entry twice', async () => {
    await neis([MIDTERM]);
    const source = rooms.get(DataSource);
    await expect(source.query(`INSERT INTO calendar.events (centre_id, school_id, name, kind, first_day, last_day, grades, source)
      SELECT centre_id, school_id, name, kind, first_day, last_day, grades, source FROM calendar.events WHERE school_id = $1`, [schoolId])).rejects.toThrow('events_once');
  });
});
