import { BunchingAnalyses, RunDesk, RunNotFound, SeasonDesk, WishDesk } from '#school-scheduling';
import { CalendarDesk } from '#school-calendar';
import { Forbidden } from '#identity-access';
import { bookingsOf, givenPublishedSeason, isSeated } from './published-season.js';
import { givenSmallSeason, openSchedulingHouse, type SchedulingHouse, wishFor } from './small-season.js';

let house: SchedulingHouse;
beforeAll(async () => { house = await openSchedulingHouse(); });
beforeEach(() => house.clock.goTo('2027-02-01T01:00:00Z'));
afterAll(() => house.close());

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('the analysis of a season', () => {
  it('forecasts peak weeks before the wishes close and says of what', async () => {
    const world = await givenSmallSeason(house), [sending, , silent] = world.schoolIds as [string, string, string], analyses = house.get(BunchingAnalyses);
    const earlier = await house.get(SeasonDesk).importSeason(world.centreId, { title: '2026학년도 2학기', firstDay: '2026-09-01', lastDay: '2026-10-30', wishesDueAt: new Date('2026-08-01T00:00:00Z') });
    house.clock.goTo('2026-07-01T01:00:00Z');
    await house.get(WishDesk).send(world.teachers[1], wishFor(earlier, { rankedDays: ['2026-10-14'], weekMarks: {} }));
    house.clock.goTo('2027-02-01T01:00:00Z');
    await house.get(WishDesk).send(world.teachers[0], wishFor(world.seasonId));
    await house.get(CalendarDesk).importEvents(world.centreId, [sending, silent].map((schoolId) => ({
      schoolId, name: '중간고사', kind: 'exam' as const, firstDay: '2027-04-13', lastDay: '2027-04-15', grades: [2, 3], source: 'manual' as const,
    })));
    const { forecast, basis, steps, kept, similarity, loads } = await analyses.of(world.director, world.seasonId);
    expect(forecast!.basis).toMatchObject({ schoolsSent: 1, wishesSent: 1, schoolsFromLastSeason: 1, lastSeasonTitle: '2026학년도 2학기', schoolsFromCalendar: 1 });
    expect(sum(forecast!.weeks.map(({ sent }) => sent))).toBe(30);
    expect(sum(forecast!.weeks.map(({ fromLastSeason }) => fromLastSeason))).toBe(30);
    const exams = forecast!.weeks.find(({ week }) => week === '2027-04-12')!, other = forecast!.weeks.find(({ week }) => week === '2027-03-15')!;
    expect(exams.fromCalendar).toBeGreaterThan(other.fromCalendar);
    expect([basis, steps, kept]).toEqual(['wishes', [], undefined]);
    expect(similarity.pairs[0]).toMatchObject({ exams: 1, schoolA: '가람중', schoolB: '다솜중' });
    expect(similarity.examClusters).toEqual([{ schools: ['가람중', '다솜중'], least: 1 }]);
    expect(loads.weeks[0]).not.toHaveProperty('after');
  });

  it('puts what is booked beside the wishes, and follows the bookings', async () => {
    const world = await givenPublishedSeason(house), analyses = house.get(BunchingAnalyses);
    const first = await analyses.of(world.director, world.seasonId), booked = (await bookingsOf(house, world)).filter(isSeated);
    expect(first).toMatchObject({ basis: 'booked', groups: 6 });
    expect(first.forecast).toBeUndefined();
    const students = sum(booked.map(({ headcount }) => headcount));
    for (const lines of [first.loads.weeks, first.loads.days, first.loads.districts, first.loads.fields]) {
      expect(sum(lines.map(({ after }) => after!))).toBe(students);
      expect(sum(lines.map(({ wished }) => wished))).toBe(180);
    }
    expect(first.pool).toMatchObject({ all: 12, cleared: 12, usable: 12, used: new Set(booked.map(({ venueId }) => venueId)).size });
    expect(first.steps.length).toBe(sum(first.schools.map(({ moved, leftOut }) => moved + leftOut)));
    await house.dataSource.query(`UPDATE booking.bookings SET status = 'host-declined' WHERE id = $1`, [booked[0]!.id]);
    const after = await analyses.of(world.director, world.seasonId);
    expect(sum(after.loads.weeks.map(({ after: left }) => left!))).toBe(students - booked[0]!.headcount);
  });

  it('answers for the plan of a run when one is named, and for nobody else\'s', async () => {
    const world = await givenPublishedSeason(house), other = await givenSmallSeason(house), analyses = house.get(BunchingAnalyses);
    const [run] = await house.get(RunDesk).list(world.director, world.seasonId);
    expect(await analyses.of(world.director, world.seasonId, run!.id)).toMatchObject({ basis: 'plan', runId: run!.id });
    await expect(analyses.of(other.director, other.seasonId, run!.id)).rejects.toBeInstanceOf(RunNotFound);
    await expect(analyses.of(world.teachers[0], world.seasonId)).rejects.toBeInstanceOf(Forbidden);
  });
});
