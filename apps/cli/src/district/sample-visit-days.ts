import { addDays, weekdayOf } from '#kernel';
import { publicHolidays } from './gazette-holidays.js';

/** Days of the sample's visits before its season begins, all of them school days. */
export interface SampleVisitDays {
  readonly past: string;
  readonly today: string;
  readonly coming: string;
  /** A half-day that is full, and waited for. */
  readonly full: string;
  /** The host's own days off. */
  readonly daysOff: { readonly firstDay: string; readonly lastDay: string };
}

const PAST = -5, COMING = 9, FULL = 15, DAYS_OFF = 12;

/** Far enough ahead that nobody is asked to confirm again, near enough to be seen. `today` is the next school day when it is none itself. */
export function sampleVisitDays(today: string): SampleVisitDays {
  const closed = new Set(publicHolidays(addDays(today, PAST - 14), addDays(today, FULL + 14)).map(({ day }) => day));
  const isOpen = (day: string): boolean => weekdayOf(day) <= 5 && !closed.has(day);
  const from = (day: string, step: 1 | -1): string => (isOpen(day) ? day : from(addDays(day, step), step));
  const coming = from(addDays(today, COMING), 1), daysOff = from(addDays(coming, DAYS_OFF - COMING), 1);
  return { past: from(addDays(today, PAST), -1), today: from(today, 1), coming, full: from(addDays(daysOff, FULL - DAYS_OFF), 1), daysOff: { firstDay: daysOff, lastDay: daysOff } };
}
