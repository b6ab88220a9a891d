import { Injectable } from '@nestjs/common';
import { type Actor, assertRole, SchoolRegister, type SchoolView } from '#identity-access';
import { daysBetween, isWeekend, JOB_FIELDS, type JobField, mondayOf } from '#kernel';
import { firstCome } from '#slot-assignment';
import type { BunchingAnalysis, StepView } from '../domain/analysis/bunching-analysis.js';
import { eveningSteps } from '../domain/analysis/evening-steps.js';
import { type GroupVisit, isMoved, keptFigures, schoolRows } from '../domain/analysis/school-weeks.js';
import { type LoadPart, seasonLoads, type SeasonLoads } from '../domain/analysis/season-loads.js';
import { venuePool } from '../domain/analysis/venue-pool.js';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import type { Season } from '../domain/season.js';
import { seasonWeeks } from '../domain/season-weeks.js';
import type { Wish } from '../domain/wish.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { AssignmentProblemLoader } from './assignment-problem.loader.js';
import { NOTHING_BOOKED } from './season-supply.loader.js';
import { CalendarOutlook } from './calendar-outlook.service.js';
import { type SeasonOffer, SeasonOfferLoader } from './season-offer.loader.js';
import { type SeasonVisit, SeasonVisitsLoader, visitsOf } from './season-visits.loader.js';

/** Placing more groups than this one after the other would hold the api up for seconds. */
const MOST_FOR_FIRST_COME = 1500;

interface Demand {
  readonly season: Season;
  readonly wishes: readonly Wish[];
  readonly schools: ReadonlyMap<string, SchoolView>;
  readonly offer: SeasonOffer;
}

/** Where a season bunches and what evening it out does about it: one answer for the page and for the file. */
@Injectable()
export class BunchingAnalyses {
  constructor(
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly schools: SchoolRegister,
    private readonly outlook: CalendarOutlook,
    private readonly offers: SeasonOfferLoader,
    private readonly visits: SeasonVisitsLoader,
    private readonly problems: AssignmentProblemLoader,
  ) {}

  /** Without a run: what is booked, else the latest plan, else the wishes alone. */
  async of(actor: Actor, seasonId: string, runId?: string): Promise<BunchingAnalysis> {
    assertRole(actor, 'director');
    const { centreId } = actor, season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const schools = await this.schools.list(centreId), offer = await this.offers.load(season), wishes = await this.wishes.ofSeason(centreId, seasonId);
    const demand = { season, wishes, offer, schools: new Map(schools.map((school) => [school.id, school])) };
    const { similarity, forecast } = await this.outlook.of(season, { schools, seats: offer.seats.perWeek });
    const { basis, runId: lookedAt, visits } = await this.visits.load(season, runId);
    const groups = wishes.map((wish) => groupVisit(wish, visits)), kept = keptFigures(groups);
    return {
      seasonId, seasonTitle: season.title, basis, ...(lookedAt ? { runId: lookedAt } : {}), groups: groups.length, similarity,
      ...(forecast ? { forecast } : {}), loads: await this.loads(demand, visits), ...(kept ? { kept } : {}), schools: schoolRows(groups, demand.schools),
      steps: stepsOf(groups, demand), pool: venuePool({ season, venues: offer.venues, covers: offer.covers, used: venuesOf(visits) }),
    };
  }

  private async loads(demand: Demand, visits?: ReadonlyMap<string, SeasonVisit>): Promise<SeasonLoads> {
    const { season, offer, wishes } = demand;
    const inOrder = wishes.length <= MOST_FOR_FIRST_COME ? await this.firstCome(season) : undefined;
    return seasonLoads({
      weeks: seasonWeeks(season), days: daysBetween(season.firstDay, season.lastDay).filter((day) => !isWeekend(day) && !offer.holidays.has(day)), seats: offer.seats,
      wished: wishes.flatMap((wish) => wishedParts(wish, demand)), ...(inOrder ? { firstCome: placedParts(inOrder, demand) } : {}),
      ...(visits ? { after: placedParts(visits, demand) } : {}),
    });
  }

  /** Once published, the season's own bookings fill the openings; first come means on empty ones. */
  private async firstCome({ centreId, id, isPublished }: Season): Promise<ReadonlyMap<string, SeasonVisit>> {
    const { problem } = await this.problems.load(centreId, id, isPublished ? NOTHING_BOOKED : undefined);
    return visitsOf(firstCome(problem));
  }
}

const districtOf = ({ schoolId }: Wish, { schools }: Demand): string => schools.get(schoolId)?.district ?? '';

const wishedParts = (wish: Wish, demand: Demand): LoadPart[] => JOB_FIELDS.flatMap((field) => {
  const students = wish.interests[field] ?? 0;
  return students > 0 ? [{ day: wish.rankedDays[0]!, district: districtOf(wish, demand), field, students }] : [];
});

function placedParts(visits: ReadonlyMap<string, SeasonVisit>, demand: Demand): LoadPart[] {
  const fieldOf = new Map<string, JobField>(demand.offer.venues.map(({ id, jobField }) => [id, jobField]));
  return demand.wishes.flatMap((wish) => {
    const visit = visits.get(wish.id), district = districtOf(wish, demand);
    return (visit?.parties ?? []).flatMap(({ venueId, students }) => {
      const field = fieldOf.get(venueId);
      return field ? [{ day: visit!.heldOn, district, field, students }] : [];
    });
  });
}

function groupVisit({ id, schoolId, headcount, rankedDays }: Wish, visits?: ReadonlyMap<string, SeasonVisit>): GroupVisit {
  const asked = { wishId: id, schoolId, headcount, firstWish: rankedDays[0]! }, visit = visits?.get(id);
  if (!visits) return asked;
  return { ...asked, heldOn: visit?.heldOn ?? null, placed: visit?.parties.reduce((sum, { students }) => sum + students, 0) ?? 0 };
}

function stepsOf(groups: readonly GroupVisit[], { wishes, schools, offer }: Demand): StepView[] {
  const wished = new Map<string, number>(), wishOf = new Map(wishes.map((wish) => [wish.id, wish])), visitOf = new Map(groups.map((group) => [group.wishId, group]));
  for (const { firstWish, headcount } of groups) wished.set(mondayOf(firstWish), (wished.get(mondayOf(firstWish)) ?? 0) + headcount);
  const changed = groups.filter((group) => group.heldOn === null || isMoved(group)).map(({ wishId, headcount, firstWish, heldOn, placed }) =>
    ({ wishId, asked: headcount, from: mondayOf(firstWish), to: heldOn ? mondayOf(heldOn) : null, placed: placed ?? 0 }));
  return eveningSteps(changed, wished, offer.seats.perWeek).map((step) => {
    const { schoolId, grade, classLabel } = wishOf.get(step.wishId)!, { firstWish, heldOn } = visitOf.get(step.wishId)!;
    return { ...step, schoolName: schools.get(schoolId)?.name ?? '', grade, classLabel, firstWish, heldOn: heldOn ?? null };
  });
}

const venuesOf = (visits?: ReadonlyMap<string, SeasonVisit>): ReadonlySet<string> =>
  new Set([...(visits?.values() ?? [])].flatMap(({ parties }) => parties.map(({ venueId }) => venueId)));
