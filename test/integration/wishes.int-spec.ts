import type { DomainError } from '#kernel';
import { CalendarDesk, type CalendarEventDraft } from '#school-calendar';
import {
  GroupHasWishAlready, SchoolDays, SchoolWeeks, SeasonCatalogue, SeasonChangedMeanwhile, SeasonDatesRefused, SeasonDesk,
  SeasonNotFound, SeasonTitleTaken, WishCatalogue, WishChangedMeanwhile, WishDesk, WishesClosed, WishImport, WishNotFound, WishRefused,
} from '#school-scheduling';
import { FIRST_DAY, givenSmallSeason, LAST_DAY, openSchedulingHouse, type SchedulingHouse, type SmallSeason, STUDENTS, wishFor } from './small-season.js';

let house: SchedulingHouse;
let world: SmallSeason;
let desk: WishDesk;
beforeAll(async () => { house = await openSchedulingHouse(); });
beforeEach(async () => {
  house.clock.goTo('2027-02-01T01:00:00Z');
  world = await givenSmallSeason(house);
  desk = house.get(WishDesk);
});
afterAll(() => house.close());

describe('wishes', () => {
  it('come back as they were sent, defaults filled in, with version 1', async () => {
    const wish = await desk.send(world.teachers[0], wishFor(world.seasonId, { classLabel: '1-3반', minGroup: 4 }));
    expect(wish).toMatchObject({ ...wishFor(world.seasonId), interests: { health: 10, agriculture: 10 }, classLabel: '1-3반', minServed: STUDENTS, minGroup: 4, maxGroup: null, version: 1 });
    expect(await house.get(WishCatalogue).findForSchool(world.teachers[0], wish.id)).toEqual(wish);
    expect(wish.submittedAt).toEqual(house.clock.now());
  });

  it('are changed by whoever saw the latest version', async () => {
    const { id } = await desk.send(world.teachers[0], wishFor(world.seasonId));
    const changed = await desk.change(world.teachers[0], id, 1, wishFor(world.seasonId, { rankedDays: ['2027-03-10'], weekMarks: { '2027-03-15': 'impossible' } }));
    expect(changed).toMatchObject({ version: 2, rankedDays: ['2027-03-10'], weekMarks: { '2027-03-15': 'impossible' } });
    await expect(desk.change(world.teachers[0], id, 1, wishFor(world.seasonId))).rejects.toThrow(WishChangedMeanwhile);
    await expect(desk.withdraw(world.teachers[0], id, 1)).rejects.toThrow(WishChangedMeanwhile);
    await desk.withdraw(world.teachers[0], id, 2);
    await expect(desk.withdraw(world.teachers[0], id, 2)).rejects.toThrow(WishNotFound);
  });

  it('of another school are not found, to read, change or withdraw', async () => {
    const { id } = await desk.send(world.teachers[0], wishFor(world.seasonId));
    const other = world.teachers[1];
    await expect(house.get(WishCatalogue).findForSchool(other, id)).rejects.toThrow(WishNotFound);
    await expect(desk.change(other, id, 1, wishFor(world.seasonId))).rejects.toThrow(WishNotFound);
    await expect(desk.withdraw(other, id, 1)).rejects.toThrow(WishNotFound);
    expect(await house.get(WishCatalogue).listForSchool(other, world.seasonId)).toEqual([]);
  });

  it('of another centre\'s season are not found either', async () => {
    const elsewhere = await givenSmallSeason(house);
    await expect(desk.send(world.teachers[0], wishFor(elsewhere.seasonId))).rejects.toThrow(SeasonNotFound);
  });

  it('are one per group; a class and its grade are two groups', async () => {
    await desk.send(world.teachers[0], wishFor(world.seasonId));
    await expect(desk.send(world.teachers[0], wishFor(world.seasonId))).rejects.toThrow(GroupHasWishAlready);
    await desk.send(world.teachers[0], wishFor(world.seasonId, { classLabel: '1-1반' }));
    await desk.send(world.teachers[1], wishFor(world.seasonId));
    const page = await house.get(WishCatalogue).listForCentre(world.director, world.seasonId, { page: 1, size: 2 });
    expect(page).toMatchObject({ total: 3, items: [{ schoolName: '가람중', classLabel: null }, { schoolName: '가람중', classLabel: '1-1반' }] });
  });

  it('are taken until the very deadline and not a moment longer', async () => {
    house.clock.goTo('2027-02-15T08:59:59Z');
    const { id } = await desk.send(world.teachers[0], wishFor(world.seasonId));
    house.clock.goTo('2027-02-15T09:00:00Z');
    await expect(desk.send(world.teachers[1], wishFor(world.seasonId))).rejects.toThrow(WishesClosed);
    await expect(desk.change(world.teachers[0], id, 1, wishFor(world.seasonId))).rejects.toThrow('2027년 2월 15일 18:00');
    await expect(desk.withdraw(world.teachers[0], id, 1)).rejects.toThrow(WishesClosed);
    expect((await house.get(SeasonCatalogue).find(world.centreId, world.seasonId))?.state).toBe('closed');
  });

  it('on paper are imported after the deadline too, the newer sheet replacing the older', async () => {
    house.clock.goTo('2027-02-20T00:00:00Z');
    const { seasonId: _season, ...draft } = wishFor(world.seasonId);
    const sheet = (headcount: number) => world.schoolIds.map((schoolId) => ({ ...draft, schoolId, headcount, interests: { health: headcount } }));
    const first = await house.get(WishImport).importWishes(world.centreId, world.seasonId, sheet(30));
    const second = await house.get(WishImport).importWishes(world.centreId, world.seasonId, sheet(40));
    expect(second).toEqual(first);
    expect(await house.get(WishCatalogue).tally(world.centreId, world.seasonId)).toEqual({ wishes: 3, students: 120, schools: 3 });
    await expect(house.get(WishImport).importWishes(world.centreId, world.seasonId, [...sheet(30), ...sheet(30)])).rejects.toThrow(WishRefused);
    const [wrong] = sheet(30);
    await expect(house.get(WishImport).importWishes(world.centreId, world.seasonId, [{ ...wrong!, rankedDays: ['2027-04-17'] }])).rejects.toThrow('가람중 1학년: 2027-04-17은(는) 주말입니다.');
  });
});

describe('availability', () => {
  const exam: Omit<CalendarEventDraft, 'schoolId'> = { name: '중간고사(2,3학년)', kind: 'exam', firstDay: '2027-04-14', lastDay: '2027-04-16', grades: [3, 2], source: 'file' };

  it('is judged per grade: exams of grades 2 and 3 free grade 1', async () => {
    const [schoolId = ''] = world.schoolIds;
    expect(await house.get(CalendarDesk).importEvents(world.centreId, [{ schoolId, ...exam }])).toBe(1);
    expect(await house.get(CalendarDesk).importEvents(world.centreId, [{ schoolId, ...exam, grades: [2, 3] }])).toBe(0);
    const daysOf = async (grade: number) => {
      const season = { firstDay: FIRST_DAY, lastDay: LAST_DAY };
      return (await house.get(SchoolDays).daysOf(world.centreId, schoolId, grade, season)).find(({ day }) => day === '2027-04-14');
    };
    expect(await daysOf(1)).toEqual({ day: '2027-04-14', available: true });
    expect(await daysOf(2)).toEqual({ day: '2027-04-14', available: false, because: { code: 'EXAM', name: '중간고사(2,3학년)' } });
    await desk.send(world.teachers[0], wishFor(world.seasonId, { grade: 1 }));
    const refusal = await desk.send(world.teachers[0], wishFor(world.seasonId, { grade: 2 })).catch((error: DomainError) => error);
    expect(refusal).toMatchObject({ code: 'school-scheduling/wish-refused', kind: 'rule-broken', facts: { field: 'rankedDays', day: '2027-04-14' } });
  });

  it('comes to the teacher by week, with the district\'s load', async () => {
    await desk.send(world.teachers[0], wishFor(world.seasonId));
    await desk.send(world.teachers[1], wishFor(world.seasonId));
    const weeks = await house.get(SchoolWeeks).of(world.teachers[2], world.seasonId, 1);
    expect(weeks.map(({ days }) => days.length)).toEqual([4, 5, 5, 5, 5, 5, 5, 5, 5]);
    expect(weeks.find(({ week }) => week === '2027-04-12')).toMatchObject({ wished: 60, seats: 240 });
  });
});

describe('seasons', () => {
  it('are opened once per title, with days in order and a deadline before the first', async () => {
    const draft = { title: '2027학년도 2학기', firstDay: '2027-08-17', lastDay: '2027-12-24', wishesDueAt: new Date('2027-07-10T09:00:00Z') };
    const season = await house.get(SeasonDesk).open(world.director, draft);
    expect(season).toMatchObject({ ...draft, state: 'open', version: 1 });
    await expect(house.get(SeasonDesk).open(world.director, draft)).rejects.toThrow(SeasonTitleTaken);
    await expect(house.get(SeasonDesk).open(world.director, { ...draft, title: '거꾸로', lastDay: '2027-08-01' })).rejects.toThrow(SeasonDatesRefused);
    await expect(house.get(SeasonDesk).open(world.director, { ...draft, title: '늦은 마감', wishesDueAt: new Date('2027-08-17T01:00:00Z') })).rejects.toThrow(SeasonDatesRefused);
  });

  it('are changed by whoever saw the latest version, and keep their wishes inside', async () => {
    await desk.send(world.teachers[0], wishFor(world.seasonId));
    const changed = await house.get(SeasonDesk).change(world.director, world.seasonId, 1, { wishesDueAt: house.clock.now() });
    expect(changed).toMatchObject({ state: 'closed', version: 2, firstDay: FIRST_DAY });
    await expect(house.get(SeasonDesk).change(world.director, world.seasonId, 1, { title: '낡은 제목' })).rejects.toThrow(SeasonChangedMeanwhile);
    await expect(house.get(SeasonDesk).change(world.director, world.seasonId, 2, { lastDay: '2027-04-01' })).rejects.toThrow('희망 1건');
  });
});
