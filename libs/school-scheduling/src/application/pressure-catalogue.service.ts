import { Injectable } from '@nestjs/common';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { type Day, mondayOf } from '#kernel';
import { clusters, pressure, type Pressure, type Problem } from '#slot-assignment';
import type { WeekLoad } from '../domain/bunching-view.js';
import { gainInWords, type MoreWeek, type PressureView, type SimilarSchools } from '../domain/pressure-view.js';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import { type Relief, type ReliefGroup, reliefOf } from '../domain/season-relief.js';
import type { Wish } from '../domain/wish.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { AssignmentProblemLoader } from './assignment-problem.loader.js';
import { NOTHING_BOOKED } from './season-supply.loader.js';
import { BunchingCatalogue } from './bunching-catalogue.service.js';
import { type DaysOfGroup, SchoolDays } from './school-days.service.js';

const MOST_WEEKS_NAMED = 10;
const MOST_CLUSTERS = 20;
/** From here on the published measure of evenness charges for a week: what is above it is bunching, though every seat suffices. */
const EVEN = 1.25;
/** Ranked days are worth this much at least; whatever is worth less a school puts up with, and did not ask for. */
const WISHED = 0.5;

/** What the wishes ask of the hosts before anything is assigned, and which school could ease it. */
@Injectable()
export class PressureCatalogue {
  constructor(
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly schools: SchoolRegister,
    private readonly schoolDays: SchoolDays,
    private readonly problems: AssignmentProblemLoader,
    private readonly bunching: BunchingCatalogue,
  ) {}

  async of(actor: Actor, seasonId: string): Promise<PressureView> {
    assertRole(actor, 'director');
    const { centreId } = actor;
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    // Once published, the season's own bookings fill the openings; the pressure is that of the wishes on empty ones.
    const { problem } = await this.problems.load(centreId, seasonId, season.isPublished ? NOTHING_BOOKED : undefined);
    const { weeks } = pressure(problem);
    const nameOf = new Map((await this.schools.list(centreId)).map(({ id, name }) => [id, name]));
    const wishes = await this.wishes.ofSeason(centreId, seasonId);
    const groupsWithin = groupsOf(problem, wishes, await this.schoolDays.ofAllSchools(centreId, season));
    return {
      overflowingWeeks: overflowing(await this.bunching.weeksOf(centreId, seasonId)),
      moreWeeks: moreWeeks(groupsWithin, weeks, wishes, nameOf), clusters: similarSchools(problem, nameOf),
    };
  }
}

/** Counted as the bunching is: one week has one number of seats, wherever it is shown. */
const overflowing = (weeks: readonly WeekLoad[]): PressureView['overflowingWeeks'] =>
  weeks.filter(({ wished, seats }) => wished > seats).map(({ week, wished, seats }) => ({ week, wished, seats, excess: wished - seats }));

/** The groups, with the weeks whose dates are worth at least so much to them. */
type GroupsWithin = (leastPreference: number) => ReliefGroup[];

function groupsOf(problem: Problem, wishes: readonly Wish[], daysOf: DaysOfGroup): GroupsWithin {
  const weekOf = new Map(problem.days.map((day) => [day, mondayOf(day)]));
  const weeksOf = (days: readonly Day[]): Set<Day> => new Set(days.map((day) => weekOf.get(day)!));
  const wishOf = new Map(wishes.map((wish) => [wish.id, wish]));
  const asking = problem.requests.flatMap((request) => {
    const wish = wishOf.get(request.id);
    return wish ? [{ request, free: weeksOf(daysOf(wish.schoolId, wish.grade).filter(({ available }) => available).map(({ day }) => day)) }] : [];
  });
  return (leastPreference) => asking.map(({ request: { id, headcount, firstWish, dates }, free }): ReliefGroup => {
    const weeks = weeksOf(dates.filter(({ preference }) => preference >= leastPreference).map(({ date }) => date));
    return { wishId: id, headcount, wishedWeek: mondayOf(firstWish), weeks, moreWeeks: [...free].filter((week) => !weeks.has(week)) };
  });
}

/**
 * The hardest lack that there is: students who find no seat in any week their school can go; else none in a week it asked
 * for; else none without their week standing out over the others.
 */
function moreWeeks(groupsWithin: GroupsWithin, weeks: Pressure['weeks'], wishes: readonly Wish[], nameOf: ReadonlyMap<string, string>): MoreWeek[] {
  const seats = new Map(weeks.map((each) => [each.week, each.seats]));
  const wished = groupsWithin(WISHED);
  const level = Math.ceil((EVEN * wished.reduce((sum, { headcount }) => sum + headcount, 0)) / Math.max(1, weeks.length));
  const lacks = [
    () => reliefOf(groupsWithin(0), seats, MOST_WEEKS_NAMED), () => reliefOf(wished, seats, MOST_WEEKS_NAMED),
    () => reliefOf(wished, levelled(seats, level), MOST_WEEKS_NAMED),
  ];
  let reliefs: readonly Relief[] = [], lack = -1;
  while (reliefs.length === 0 && ++lack < lacks.length) reliefs = lacks[lack]!();
  const wishOf = new Map(wishes.map((wish) => [wish.id, wish]));
  return reliefs.map((relief) => {
    const { schoolId, grade, classLabel } = wishOf.get(relief.wishId)!;
    return { ...relief, schoolId, schoolName: nameOf.get(schoolId) ?? '', grade, classLabel, gainText: gainInWords(relief, lack < lacks.length - 1) };
  });
}

const levelled = (seats: ReadonlyMap<Day, number>, level: number): ReadonlyMap<Day, number> =>
  new Map([...seats].map(([week, count]) => [week, Math.min(count, level)]));

function similarSchools(problem: Problem, nameOf: ReadonlyMap<string, string>): SimilarSchools[] {
  return clusters(problem).slice(0, MOST_CLUSTERS).map(({ schools: [a, b], similarity }) => ({
    schoolA: nameOf.get(a) ?? '', schoolB: nameOf.get(b) ?? '', share: Math.round(100 * similarity) / 100,
  }));
}
