import { mondayOf } from '#kernel';
import type { Plan } from '#slot-assignment';
import type { AgreedDate } from './draft.js';
import type { SchoolDay } from './school-day-rule.js';
import { possibleDates } from './week-mark-rule.js';
import type { Wish } from './wish.js';

/** Why a plan does not answer the season's wishes any more. */
export type Misfit =
  | { readonly code: 'WISH_GONE'; readonly wishId: string }
  | { readonly code: 'WISH_NEW'; readonly wishId: string }
  | { readonly code: 'DATE_LOST'; readonly wishId: string; readonly day: string }
  | { readonly code: 'GROUP_CHANGED'; readonly wishId: string; readonly planned: number; readonly minServed: number; readonly headcount: number };

/** A plan is made from the wishes as they stood; before it binds anybody, every one of them must still say the same. Agreed dates need only a free calendar. */
export function misfitsOf(plan: Plan, wishes: readonly Wish[], daysOf: (schoolId: string, grade: number) => readonly SchoolDay[], agreed: readonly AgreedDate[] = []): Misfit[] {
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
  return misfits;
}
