import { mondayOf } from '#kernel';
import type { Plan } from '#slot-assignment';
import type { AgreedDate } from './draft.js';
import { type PlacedGroup, shareStudents } from './group-in-one-place.js';
import type { SchoolDay } from './school-day-rule.js';
import { possibleDates } from './week-mark-rule.js';
import type { Wish } from './wish.js';

/** Why a plan does not answer the season's wishes any more. */
export type Misfit =
  | { readonly code: 'WISH_GONE'; readonly wishId: string }
  | { readonly code: 'WISH_NEW'; readonly wishId: string }
  | { readonly code: 'DATE_LOST'; readonly wishId: string; readonly day: string }
  | { readonly code: 'GROUP_ELSEWHERE'; readonly wishId: string; readonly day: string }
  | { readonly code: 'GROUP_CHANGED'; readonly wishId: string; readonly planned: number; readonly minServed: number; readonly headcount: number };

/** What holds beside the wishes. */
export interface FitsBeside {
  /** Dates no school named that a director confirmed; they need only a free calendar. */
  readonly agreed?: readonly AgreedDate[];
  /** Where groups are booked already. */
  readonly placed?: readonly PlacedGroup[];
}

/** A plan is made from the wishes as they stood; before it binds anybody, every one of them must still say the same, and nobody may be in two places at once. */
export function misfitsOf(plan: Plan, wishes: readonly Wish[], daysOf: (schoolId: string, grade: number) => readonly SchoolDay[], { agreed = [], placed = [] }: FitsBeside = {}): Misfit[] {
  const known = new Map(wishes.map((wish) => [wish.id, wish]));
  const answered = new Set([...plan.assignments, ...plan.unassigned].map(({ request }) => request));
  const misfits: Misfit[] = wishes.filter(({ id }) => !answered.has(id)).map(({ id }) => ({ code: 'WISH_NEW', wishId: id }));
  for (const id of answered) if (!known.has(id)) misfits.push({ code: 'WISH_GONE', wishId: id });
  for (const { request, date, band, parties } of plan.assignments) {
    const wish = known.get(request);
    if (!wish) continue;
    const planned = parties.reduce((sum, { students }) => sum + students, 0);
    if (planned > wish.headcount || planned < wish.minServed) {
      misfits.push({ code: 'GROUP_CHANGED', wishId: wish.id, planned, minServed: wish.minServed, headcount: wish.headcount });
    }
    const days = daysOf(wish.schoolId, wish.grade);
    const isPossible = possibleDates(wish, days).some((possible) => possible.date === date && possible.band === band);
    const isAgreed = (): boolean => wish.weekMarks[mondayOf(date)] !== 'impossible' && days.some(({ day, available }) => day === date && available)
      && agreed.some((each) => each.wishId === wish.id && each.date === date && each.band === band);
    if (!isPossible && !isAgreed()) misfits.push({ code: 'DATE_LOST', wishId: wish.id, day: date });
  }
  return [...misfits, ...elsewhere(plan, known, placed)];
}

/** Groups the plan sends out while some of their students are booked already, or sent out by an earlier line of it. */
function elsewhere({ assignments }: Plan, known: ReadonlyMap<string, Wish>, placed: readonly PlacedGroup[]): Misfit[] {
  const there = new Map<string, PlacedGroup[]>(), keyOf = ({ schoolId, grade, heldOn, band }: PlacedGroup): string => `${schoolId} ${grade} ${heldOn} ${band}`;
  const stand = (group: PlacedGroup): void => void there.set(keyOf(group), [...(there.get(keyOf(group)) ?? []), group]);
  placed.forEach(stand);
  return assignments.flatMap(({ request, date, band }) => {
    const wish = known.get(request);
    if (!wish) return [];
    const group = { schoolId: wish.schoolId, grade: wish.grade, classLabel: wish.classLabel, wishId: wish.id, heldOn: date, band };
    const isElsewhere = (there.get(keyOf(group)) ?? []).some((other) => other.wishId !== wish.id && shareStudents(group, other));
    stand(group);
    return isElsewhere ? [{ code: 'GROUP_ELSEWHERE' as const, wishId: wish.id, day: date }] : [];
  });
}
