import { JOB_FIELDS, type JobField } from '#kernel';
import type { Plan } from '#slot-assignment';
import type { PossibleDate } from './week-mark-rule.js';
import type { Wish } from './wish.js';

/** What a student's place is worth by itself, its date, and its job field: the published measure of satisfaction. */
const PLACE = 0.5, DATE = 0.3, FIELD = 0.2;

export interface PlanContext {
  readonly datesOf: (wish: Wish) => readonly PossibleDate[];
  readonly fieldOf: (venueId: string) => JobField | undefined;
}

/** Satisfaction of every school that wished, 0 to 1: students served well over students who asked. */
export function schoolSatisfaction(wishes: readonly Wish[], plan: Plan, context: PlanContext): ReadonlyMap<string, number> {
  const asked = new Map<string, number>(), satisfied = new Map<string, number>();
  const visits = new Map(plan.assignments.map((assignment) => [assignment.request, assignment]));
  for (const wish of wishes) {
    add(asked, wish.schoolId, wish.headcount);
    const visit = visits.get(wish.id);
    if (visit) add(satisfied, wish.schoolId, worthTo(wish, visit, context));
  }
  return new Map([...asked].map(([school, students]) => [school, (satisfied.get(school) ?? 0) / students]));
}

/** How far each school is below the mean of all, 0 for the others: what the next season owes it. */
export function creditsOf(satisfaction: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const mean = [...satisfaction.values()].reduce((sum, own) => sum + own, 0) / Math.max(1, satisfaction.size);
  return new Map([...satisfaction].map(([school, own]) => [school, Math.max(0, Math.round(10_000 * (mean - own)) / 10_000)]));
}

function worthTo(wish: Wish, { date, band, parties }: Plan['assignments'][number], { datesOf, fieldOf }: PlanContext): number {
  const preference = datesOf(wish).find((possible) => possible.date === date && possible.band === band)?.preference ?? 0;
  const students = parties.reduce((sum, party) => sum + party.students, 0);
  const placed = new Map<JobField, number>();
  for (const { venue, students: here } of parties) {
    const field = fieldOf(venue);
    if (field) add(placed, field, here);
  }
  const matched = JOB_FIELDS.reduce((sum, field) => sum + Math.min(placed.get(field) ?? 0, wish.interests[field] ?? 0), 0);
  return students * (PLACE + DATE * preference) + FIELD * matched;
}

const add = <Key>(map: Map<Key, number>, key: Key, amount: number): void => void map.set(key, (map.get(key) ?? 0) + amount);
