import { mondayOf, weekdayOf } from '#kernel';
import type { SeededRandom } from '../../district/seeded-random.js';

const FIRST_DAY = '2027-03-02';
const HOLIDAYS = 5;

/** The days a made-up district plans for; positions in `days` stand for days everywhere in the generator. */
export interface Season {
  readonly days: readonly string[];
  readonly holidays: ReadonlySet<number>;
}

export function madeUpSeason(random: SeededRandom, weeks: number): Season {
  const days = schoolDays(weeks), holidays = new Set<number>(), wanted = Math.min(HOLIDAYS, Math.floor(days.length / 12));
  // Never in the first or last week, where a season would simply begin later or end sooner.
  while (holidays.size < wanted) holidays.add(random.int(5, days.length - 6));
  return { days, holidays };
}

export function isFriday(day: string): boolean {
  return weekdayOf(day) === 5;
}

export function isMonday(day: string): boolean {
  return weekdayOf(day) === 1;
}

/** Monday to Friday, from the first day of school on, for so many weeks. */
function schoolDays(weeks: number): string[] {
  const start = Date.parse(`${mondayOf(FIRST_DAY)}T00:00:00Z`);
  const all = Array.from({ length: 7 * weeks }, (_, offset) => new Date(start + 86_400_000 * offset).toISOString().slice(0, 10));
  return all.filter((day) => day >= FIRST_DAY && weekdayOf(day) >= 1 && weekdayOf(day) <= 5);
}
