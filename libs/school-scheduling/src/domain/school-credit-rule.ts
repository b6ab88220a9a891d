import { JOB_FIELDS, type JobField } from '#kernel';
import type { Plan } from '#slot-assignment';
import type { PossibleDate } from './week-mark-rule.js';
import type { Wish } from './wish.js';

/** What a student's place is worth by itself, its date, and its job field: the published measure of satisfaction. */
const PLACE = 0.5, DATE = 0.3, FIELD = 0.2;

export interface PlanContext {
  readonly datesOf: (wish: Wish) => readonly PossibleDate[];
  readonly fieldOf: (venueId: string) => JobField | undefined;
  /** Students who still ask; all of the wish unless the school called some off itself. */
  readonly askedOf?: (wish: Wish) => number;
}

/** Where a wish's students go; a wish may go on two dates once a visit was moved. */
export type Outing = Pick<Plan['assignments'][number], 'request' | 'date' | 'band' | 'parties'>;

/** Satisfaction of every school that asks, 0 to 1: students served well over students who asked. */
export function schoolSatisfaction(wishes: readonly Wish[], { assignments }: { readonly assignments: readonly Outing[] }, context: PlanContext): ReadonlyMap<string, number> {
  const asked = new Map<string, number>(), satisfied = new Map<string, number>(), outings = new Map<string, Outing[]>();
  for (const outing of assignments) outings.set(outing.request, [...(outings.get(outing.request) ?? []), outing]);
  for (const wish of wishes) {
    const students = context.askedOf?.(wish) ?? wish.headcount;
    if (students === 0) continue;
    add(asked, wish.schoolId, students);
    add(satisfied, wish.schoolId, worthTo(wish, outings.get(wish.id) ?? [], context));
  }
  return new Map([...asked].map(([school, students]) => [school, Math.min(1, (satisfied.get(school) ?? 0) / students)]));
}

function worthTo(wish: Wish, outings: readonly Outing[], { datesOf, fieldOf }: PlanContext): number {
  const dates = outings.length > 0 ? datesOf(wish) : [], placed = new Map<JobField, number>();
  let worth = 0;
  for (const { date, band, parties } of outings) {
    const preference = dates.find((possible) => possible.date === date && possible.band === band)?.preference ?? 0;
    for (const { venue, students } of parties) {
      worth += students * (PLACE + DATE * preference);
      const field = fieldOf(venue);
      if (field) add(placed, field, students);
    }
  }
  return worth + FIELD * JOB_FIELDS.reduce((sum, field) => sum + Math.min(placed.get(field) ?? 0, wish.interests[field] ?? 0), 0);
}

const add = <Key>(map: Map<Key, number>, key: Key, amount: number): void => void map.set(key, (map.get(key) ?? 0) + amount);
