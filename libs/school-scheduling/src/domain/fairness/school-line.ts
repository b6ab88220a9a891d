import { type Band, type Day, daysApart, mondayOf } from '#kernel';
import { holdsSeats, type PlannedVisit } from '#booking';
import { type Outing, type PlanContext, schoolSatisfaction } from '../school-credit-rule.js';
import type { Wish } from '../wish.js';

/** One wish: what it asked first and what is booked for it. */
export interface WishMove {
  readonly wishId: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  /** Students with a place. */
  readonly served: number;
  readonly firstWish: Day;
  /** The day that lies farthest from the first wish, when it goes on several; null without a place. */
  readonly heldOn: Day | null;
  readonly band: Band | null;
  readonly daysMoved: number;
  readonly weeksMoved: number;
}

/** What a season was to one school, worked out from what is booked. */
export interface SchoolLine {
  readonly schoolId: string;
  readonly requests: number;
  readonly placed: number;
  /** Wishes that go on the very day wished first. */
  readonly firstKept: number;
  /** Days between first wish and visit, over all placed wishes. */
  readonly daysMoved: number;
  readonly weeksMoved: number;
  /** 0 to 1; null when the school asked for nothing, or called everything off. */
  readonly satisfaction: number | null;
  readonly moves: readonly WishMove[];
}

export interface LineFacts {
  readonly wishes: readonly Wish[];
  /** Every party ever booked for the wishes. */
  readonly visits: readonly PlannedVisit[];
  /** Wishes the centre took out because their school cannot come. */
  readonly calledOff: ReadonlySet<string>;
  readonly context: Pick<PlanContext, 'datesOf' | 'fieldOf'>;
}

/**
 * One line per school that wished. What a school calls off itself counts neither for nor against it: nobody earns a credit by
 * staying at home. What a host or the centre called off counts as a place it did not get.
 */
export function schoolLines({ wishes, visits, calledOff, context }: LineFacts): SchoolLine[] {
  const byWish = new Map<string, PlannedVisit[]>();
  for (const visit of visits) byWish.set(visit.wishId, [...(byWish.get(visit.wishId) ?? []), visit]);
  const askedOf = (wish: Wish): number => (calledOff.has(wish.id) ? 0 : asked(wish, byWish.get(wish.id) ?? []));
  const assignments = visits.filter(isSeated).map(({ wishId, heldOn, band, venueId, headcount }): Outing =>
    ({ request: wishId, date: heldOn, band, parties: [{ venue: venueId, students: headcount }] }));
  const satisfaction = schoolSatisfaction(wishes, { assignments }, { ...context, askedOf });
  const moves = new Map<string, WishMove[]>(wishes.map(({ schoolId }) => [schoolId, []]));
  for (const wish of wishes) if (askedOf(wish) > 0) moves.get(wish.schoolId)!.push(moveOf(wish, (byWish.get(wish.id) ?? []).filter(isSeated)));
  return [...moves].map(([schoolId, own]) => lineOf(schoolId, own, satisfaction.get(schoolId) ?? null));
}

const isSeated = ({ status }: PlannedVisit): boolean => holdsSeats(status);
const students = (visits: readonly PlannedVisit[]): number => visits.reduce((sum, { headcount }) => sum + headcount, 0);

/** A party called off and booked again was asked for once. */
const asked = ({ headcount }: Wish, visits: readonly PlannedVisit[]): number =>
  Math.max(students(visits.filter(isSeated)), headcount - students(visits.filter(({ status }) => status === 'cancelled-by-school')));

function moveOf({ id, grade, classLabel, headcount, rankedDays }: Wish, seated: readonly PlannedVisit[]): WishMove {
  const firstWish = rankedDays[0]!, distance = (day: Day): number => Math.abs(daysApart(firstWish, day));
  const farthest = seated.reduce<PlannedVisit | undefined>((best, visit) => (!best || distance(visit.heldOn) > distance(best.heldOn) ? visit : best), undefined);
  return {
    wishId: id, grade, classLabel, headcount, served: students(seated), firstWish, heldOn: farthest?.heldOn ?? null, band: farthest?.band ?? null,
    daysMoved: farthest ? distance(farthest.heldOn) : 0, weeksMoved: farthest ? Math.abs(daysApart(mondayOf(firstWish), mondayOf(farthest.heldOn))) / 7 : 0,
  };
}

function lineOf(schoolId: string, moves: readonly WishMove[], satisfaction: number | null): SchoolLine {
  const placed = moves.filter(({ heldOn }) => heldOn !== null), sum = (of: (move: WishMove) => number): number => placed.reduce((total, move) => total + of(move), 0);
  return {
    schoolId, requests: moves.length, placed: placed.length, firstKept: placed.filter(({ daysMoved }) => daysMoved === 0).length,
    daysMoved: sum(({ daysMoved }) => daysMoved), weeksMoved: sum(({ weeksMoved }) => weeksMoved),
    satisfaction: satisfaction === null ? null : Math.round(1e6 * satisfaction) / 1e6, moves,
  };
}
