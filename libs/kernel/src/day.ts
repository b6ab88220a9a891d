/** A calendar day in Seoul, `YYYY-MM-DD`. Days are strings everywhere, so that no time zone can shift them. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = at(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function addDays(day: Day, count: number): Day {
  return new Date(at(day) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 1 = Monday .. 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((new Date(at(day)).getUTCDay() + 6) % 7) + 1;
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) > 5;
}

/** The Monday of the day's week: the name of a week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysApart(from: Day, to: Day): number {
  return Math.round((at(to) - at(from)) / MS_PER_DAY);
}

/** Every day from the first to the last, both included. */
export function daysBetween(first: Day, last: Day): Day[] {
  return Array.from({ length: Math.max(0, daysApart(first, last) + 1) }, (_, i) => addDays(first, i));
}

/** The day it is in Seoul at this instant. */
export function dayInSeoul(instant: Date): Day {
  return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** The time of day it is in Seoul at this instant, `HH:MM`. */
export function timeInSeoul(instant: Date): string {
  return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(11, 16);
}

/** The day that lies `count` working days after `day`: weekends and the given holidays do not count. */
export function addWorkingDays(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (!isWeekend(current) && !holidays.has(current)) left--;
  }
  return current;
}

/** Working days after `from` up to and including `to`; none when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, holidays: ReadonlySet<Day>): number {
  return daysBetween(addDays(from, 1), to).filter((day) => !isWeekend(day) && !holidays.has(day)).length;
}
