import { addDays, type Day, weekdayOf } from '#kernel';

/** Months are named by their first day. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

export const monthAfter = (month: Day): Day => monthOf(addDays(monthOf(month), 31));

export const monthBefore = (month: Day): Day => monthOf(addDays(monthOf(month), -1));

export const lastOfMonth = (month: Day): Day => addDays(monthAfter(month), -1);

/** The third Wednesday for a third Wednesday; null where the month has no fifth one. */
export function sameWeekdayIn(day: Day, month: Day): Day | null {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  const first = monthOf(month);
  const wanted = addDays(first, ((weekdayOf(day) - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
  return monthOf(wanted) === first ? wanted : null;
}
