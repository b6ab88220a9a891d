import type { DomainError } from '#kernel';
import {
  LastWishesCatalogue, NotReleasedYet, PlanDesk, RunDesk, SchoolCapReached, SeasonCatalogue, SeasonChangedMeanwhile, SeasonDatesRefused, SeasonDesk,
  TelephoneDesk, WishCatalogue, WishDesk, WishesClosed, WishesNotOpenYet,
} from '#school-scheduling';
import { givenSmallSeason, openSchedulingHouse, type SchedulingHouse, type SmallSeason, WISHES_DUE_AT, wishFor } from './small-season.js';

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

/** The season under other rules; answers its new version. */
const rule = async (changes: Parameters<SeasonDesk['change']>[3]): Promise<number> => {
  const { version } = (await house.get(SeasonCatalogue).find(world.centreId, world.seasonId))!;
  return (await house.get(SeasonDesk).change(world.director, world.seasonId, version, changes)).version;
};
const order = async (): Promise<string[]> =>
  (await house.dataSource.query<{ id: string }[]>('SELECT id FROM scheduling.wishes WHERE season_id = $1 ORDER BY submitted_at, id', [world.seasonId])).map(({ id }) => id);

describe('season rules', () => {
  it('come back as they were laid down', async () => {
    const rules = {
      opensAt: new Date('2027-01-10T00:00:00Z'), releaseAt: new Date('2027-02-20T01:00:00Z'), reminderDays: 3, takesLateWishes: true, mostWishes: 4,
      mostStudents: 300, minGroup: 4, maxGroup: 10, leadDays: 7, weights: { evenness: 2 }, goals: { firstWishPct: 80 },
    };
    await rule(rules);
    expect(await house.get(SeasonCatalogue).find(world.centreId, world.seasonId)).toMatchObject(rules);
    await rule({ mostWishes: null });
    expect(await house.get(SeasonCatalogue).find(world.centreId, world.seasonId)).toMatchObject({ ...rules, mostWishes: null });
  });

  it('are refused with every fault at once, and by whoever saw an old version', async () => {
    const refusal = await house.get(SeasonDesk).change(world.director, world.seasonId, 1, { lastDay: '2027-03-01', leadDays: 30, minGroup: 8, maxGroup: 4 })
      .catch((error: DomainError) => error);
    expect(refusal).toBeInstanceOf(SeasonDatesRefused);
    expect((refusal as DomainError).facts['errors']).toMatchObject([{ pointer: '#/lastDay' }, { pointer: '#/wishesDueAt' }, { pointer: '#/maxGroup' }]);
    await rule({ mostWishes: 3 });
    await expect(house.get(SeasonDesk).change(world.director, world.seasonId, 1, { mostWishes: 2 })).rejects.toThrow(SeasonChangedMeanwhile);
  });

  it('hold in the database as well', async () => {
    const broken = (column: string, value: string) => house.dataSource.query(`UPDATE scheduling.seasons SET ${column} = ${value} WHERE id = $1`, [world.seasonId]);
    await expect(broken('opens_at', 'wishes_due_at')).rejects.toMatchObject({ driverError: { constraint: 'seasons_open_before_deadline' } });
    await expect(broken('release_at', "wishes_due_at - interval '1 second'")).rejects.toMatchObject({ driverError: { constraint: 'seasons_release_after_deadline' } });
    await expect(broken('lead_days', '60')).rejects.toMatchObject({ driverError: { constraint: 'seasons_lead_time_kept' } });
  });

  it('are what a run weighs and reaches for unless told otherwise', async () => {
    await rule({ weights: { evenness: 3 }, goals: { firstWishPct: 90 } });
    await desk.send(world.teachers[0], wishFor(world.seasonId));
    expect(await house.get(RunDesk).request(world.director, { seasonId: world.seasonId })).toMatchObject({ weights: { evenness: 3, wishes: 1 }, goals: { firstWishPct: 90 } });
    expect(await house.get(RunDesk).request(world.director, { seasonId: world.seasonId, weights: { evenness: 0 }, goals: { leastSchool: 0.5 } }))
      .toMatchObject({ weights: { evenness: 0 }, goals: { leastSchool: 0.5 } });
  });

  it('fill in the group sizes a wish leaves out', async () => {
    await rule({ minGroup: 4, maxGroup: 10 });
    expect(await desk.send(world.teachers[0], wishFor(world.seasonId))).toMatchObject({ minGroup: 4, maxGroup: 10 });
  });
});

describe('a season that opens later', () => {
  it('takes wishes from its opening on', async () => {
    await rule({ opensAt: new Date('2027-02-05T00:00:00Z') });
    await expect(desk.send(world.teachers[0], wishFor(world.seasonId))).rejects.toThrow(WishesNotOpenYet);
    house.clock.goTo('2027-02-05T00:00:00Z');
    await desk.send(world.teachers[0], wishFor(world.seasonId));
  });
});

describe('late wishes', () => {
  beforeEach(async () => {
    await desk.send(world.teachers[0], wishFor(world.seasonId));
    await desk.send(world.teachers[1], wishFor(world.seasonId));
  });

  it('are taken where the season says so: flagged, and last', async () => {
    await rule({ takesLateWishes: true });
    house.clock.goTo('2027-02-16T00:00:00Z');
    const late = await desk.send(world.teachers[2], wishFor(world.seasonId));
    expect(late.isLate).toBe(true);
    expect((await order()).at(-1)).toBe(late.id);
    const page = await house.get(WishCatalogue).listForCentre(world.director, world.seasonId, { page: 1, size: 10 });
    expect(page.items.map(({ schoolName, isLate }) => [schoolName, isLate])).toEqual([['가람중', false], ['나래중', false], ['다솜중', true]]);
  });

  it('are what a wish becomes that is changed after the deadline', async () => {
    await rule({ takesLateWishes: true });
    const [first] = await house.get(WishCatalogue).listForSchool(world.teachers[0], world.seasonId);
    house.clock.goTo('2027-02-16T00:00:00Z');
    const changed = await desk.change(world.teachers[0], first!.id, first!.version, wishFor(world.seasonId, { rankedDays: ['2027-04-20'] }));
    expect(changed).toMatchObject({ isLate: true, submittedAt: house.clock.now() });
    expect((await order()).at(-1)).toBe(first!.id);
  });

  it('are late no more once the deadline is put off for everybody', async () => {
    await rule({ takesLateWishes: true });
    house.clock.goTo('2027-02-16T00:00:00Z');
    const { id } = await desk.send(world.teachers[2], wishFor(world.seasonId));
    await rule({ wishesDueAt: new Date('2027-02-18T00:00:00Z') });
    expect(await house.get(WishCatalogue).findForSchool(world.teachers[2], id)).toMatchObject({ isLate: false });
  });

  it('leave those in time alone when the season is closed early', async () => {
    await rule({ takesLateWishes: true, wishesDueAt: new Date('2027-01-20T00:00:00Z') });
    const wishes = await house.get(WishCatalogue).listForSchool(world.teachers[0], world.seasonId);
    expect(wishes.map(({ isLate }) => isLate)).toEqual([false]);
  });

  it('are refused by the database where the season takes none, and the flag cannot be written', async () => {
    house.clock.goTo('2027-02-16T00:00:00Z');
    await expect(desk.send(world.teachers[2], wishFor(world.seasonId))).rejects.toThrow(WishesClosed);
    const write = (sql: string) => house.dataSource.query(sql, [world.seasonId]);
    await expect(write(`UPDATE scheduling.wishes SET submitted_at = '${WISHES_DUE_AT}' WHERE season_id = $1`))
      .rejects.toMatchObject({ driverError: { constraint: 'wishes_late_only_where_allowed' } });
    await expect(write('UPDATE scheduling.wishes SET is_late = true WHERE season_id = $1')).rejects.toThrow('is_late');
  });
});

describe('caps per school', () => {
  it('count wishes, and withdrawing makes room', async () => {
    await rule({ mostWishes: 1 });
    const { id } = await desk.send(world.teachers[0], wishFor(world.seasonId));
    await expect(desk.send(world.teachers[0], wishFor(world.seasonId, { grade: 2 }))).rejects.toThrow(SchoolCapReached);
    await desk.send(world.teachers[1], wishFor(world.seasonId));
    await desk.withdraw(world.teachers[0], id, 1);
    await desk.send(world.teachers[0], wishFor(world.seasonId, { grade: 2 }));
  });

  it('count students over all wishes, a change included', async () => {
    await rule({ mostStudents: 60 });
    const { id } = await desk.send(world.teachers[0], wishFor(world.seasonId));
    await desk.send(world.teachers[0], wishFor(world.seasonId, { grade: 2 }));
    await expect(desk.change(world.teachers[0], id, 1, wishFor(world.seasonId, { headcount: 31, interests: { health: 31 } }))).rejects.toThrow('31명을 줄이거나');
    await desk.change(world.teachers[0], id, 1, wishFor(world.seasonId, { headcount: 20, interests: { health: 20 } }));
    await expect(desk.send(world.teachers[0], wishFor(world.seasonId, { grade: 3 }))).rejects.toMatchObject({ code: 'school-scheduling/school-cap', facts: { field: 'headcount' } });
  });

  it('hold when colleagues of a school send at the same moment', async () => {
    await rule({ mostWishes: 2 });
    const kinds = ['career-day', 'talk', 'camp', 'package'] as const;
    const sent = await Promise.allSettled([1, 2, 3].flatMap((grade) => kinds.map((kind) => desk.send(world.teachers[0], wishFor(world.seasonId, { grade, kind })))));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const refusals = sent.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as DomainError] : []));
    expect([...new Set(refusals.map(({ code }) => code))]).toEqual(['school-scheduling/school-cap']);
    expect(await house.get(WishCatalogue).tally(world.centreId, world.seasonId)).toMatchObject({ wishes: 2 });
  });
});

describe('release', () => {
  it('lets no plan out early, and all schools hear at once', async () => {
    await desk.send(world.teachers[0], wishFor(world.seasonId));
    await rule({ releaseAt: new Date('2027-02-20T01:00:00Z') });
    const { id } = await house.get(RunDesk).request(world.director, { seasonId: world.seasonId });
    house.clock.goTo('2027-02-20T00:59:59Z');
    await expect(house.get(PlanDesk).publish(world.director, id)).rejects.toThrow(NotReleasedYet);
    house.clock.goTo('2027-02-20T01:00:00Z');
    await expect(house.get(PlanDesk).publish(world.director, id)).rejects.toThrow('아직 배정안이 없는');
    house.clock.goTo('2027-02-16T00:00:00Z');
    await rule({ releaseAt: null });
    await expect(house.get(PlanDesk).publish(world.director, id)).rejects.toThrow('아직 배정안이 없는');
  });
});

describe('wishes told on the telephone', () => {
  it('name who wrote them down, and are the school\'s own from then on', async () => {
    const { seasonId: _season, ...draft } = wishFor(world.seasonId);
    const wish = await house.get(TelephoneDesk).enter(world.director, { ...draft, seasonId: world.seasonId, schoolId: world.schoolIds[0]! });
    expect(wish).toMatchObject({ channel: 'telephone', enteredBy: 'director 님', schoolId: world.schoolIds[0] });
    expect(await desk.change(world.teachers[0], wish.id, 1, wishFor(world.seasonId, { escorts: 5 }))).toMatchObject({ escorts: 5, channel: 'telephone' });
  });

  it('keep the same deadline, the same rules and the same school', async () => {
    const enter = (changes: object) => house.get(TelephoneDesk).enter(world.director, { ...wishFor(world.seasonId), schoolId: world.schoolIds[0]!, ...changes });
    await expect(enter({ headcount: 61 })).rejects.toMatchObject({ facts: { errors: [{ pointer: '#/headcount' }, { pointer: '#/interests' }] } });
    await expect(enter({ schoolId: world.centreId })).rejects.toThrow('그런 학교가 없습니다');
    expect(() => house.get(TelephoneDesk).enter(world.teachers[0], { ...wishFor(world.seasonId), schoolId: world.schoolIds[0]! })).toThrow('센터장만');
    house.clock.goTo('2027-02-16T00:00:00Z');
    await expect(enter({})).rejects.toThrow(WishesClosed);
  });

  it('cannot be without a name in the database', async () => {
    await desk.send(world.teachers[0], wishFor(world.seasonId));
    await expect(house.dataSource.query(`UPDATE scheduling.wishes SET channel = 'telephone' WHERE season_id = $1`, [world.seasonId]))
      .rejects.toMatchObject({ driverError: { constraint: 'wishes_telephone_names_account' } });
  });
});

describe('kinds', () => {
  it('are several wishes of one grade, each once', async () => {
    await desk.send(world.teachers[0], wishFor(world.seasonId));
    await desk.send(world.teachers[0], wishFor(world.seasonId, { kind: 'talk' }));
    expect(await desk.send(world.teachers[0], wishFor(world.seasonId, { kind: 'package' }))).toMatchObject({ kind: 'package', buses: 1 });
    await expect(desk.send(world.teachers[0], wishFor(world.seasonId, { kind: 'talk' }))).rejects.toThrow('이미 있습니다');
  });
});

describe('last year', () => {
  it('comes back on the same weekdays, told whether it was sent again', async () => {
    await desk.send(world.teachers[0], wishFor(world.seasonId, { classLabel: '1-3반' }));
    await desk.send(world.teachers[0], wishFor(world.seasonId, { grade: 2 }));
    const next = await house.get(SeasonCatalogue).nextYear(world.centreId, world.seasonId);
    expect(next).toMatchObject({ title: '2028학년도 1학기', firstDay: '2028-02-29', wishesDueAt: new Date('2028-02-14T09:00:00Z') });
    const { id } = await house.get(SeasonDesk).open(world.director, next!);
    house.clock.goTo('2028-02-01T00:00:00Z');
    const last = await house.get(LastWishesCatalogue).of(world.teachers[0], id);
    expect(last.seasonTitle).toBe('2027학년도 1학기');
    expect(last.items.map(({ grade, classLabel, rankedDays, isSent }) => ({ grade, classLabel, rankedDays, isSent }))).toEqual([
      { grade: 1, classLabel: '1-3반', rankedDays: ['2028-04-12', '2028-04-13'], isSent: false },
      { grade: 2, classLabel: null, rankedDays: ['2028-04-12', '2028-04-13'], isSent: false },
    ]);
    const { fromWishId: _from, fromDays: _days, isSent: _sent, ...draft } = last.items[0]!;
    await desk.send(world.teachers[0], { ...draft, seasonId: id });
    expect((await house.get(LastWishesCatalogue).of(world.teachers[0], id)).items.map(({ isSent }) => isSent)).toEqual([true, false]);
    expect(await house.get(LastWishesCatalogue).of(world.teachers[1], id)).toEqual({ seasonTitle: null, items: [] });
  });
});
