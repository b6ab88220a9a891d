import { type Day, daysBetween, isWeekend, mondayOf } from '#kernel';
import type { BunchingView, DayLoad, SharedDay, WeekLoad } from './bunching-view.js';
import type { Holiday } from './school-day-rule.js';
import type { SeatsOffered } from './usable-seats.js';

/** A group's first wish: what bunching is made of. */
export interface FirstWish {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly grade: number;
  readonly headcount: number;
  readonly day: Day;
}

export interface BunchingFacts {
  readonly season: { readonly firstDay: Day; readonly lastDay: Day };
  readonly holidays: readonly Holiday[];
  readonly firstWishes: readonly FirstWish[];
  readonly seats: SeatsOffered;
  /** Students per day in the published plan, when there is one. */
  readonly assigned?: ReadonlyMap<Day, number>;
}

const MOST_SHARED_DAYS = 10;

export function bunchingOf(facts: BunchingFacts): Omit<BunchingView, 'similarSchools'> {
  const weeks = weekLoads(facts);
  return {
    weeks, days: dayLoads(facts), peakToMean: peakToMean(weeks.map(({ wished }) => wished)),
    overfullWeeks: weeks.filter(({ wished, seats }) => wished > seats).length, sharedDays: sharedDays(facts.firstWishes),
  };
}

/** Every week of the season, the empty ones too: they are what evening out fills. */
export function weekLoads({ season, firstWishes, seats, assigned }: Omit<BunchingFacts, 'holidays' | 'seats'> & { readonly seats: Pick<SeatsOffered, 'perWeek'> }): WeekLoad[] {
  const wished = new Map<Day, number>();
  for (const { day, headcount } of firstWishes) add(wished, mondayOf(day), headcount);
  const placed = new Map<Day, number>();
  for (const [day, students] of assigned ?? []) add(placed, mondayOf(day), students);
  return [...new Set(weekdays(season).map(mondayOf))].map((week) => ({
    week, wished: wished.get(week) ?? 0, seats: seats.perWeek.get(week) ?? 0, ...(assigned ? { assigned: placed.get(week) ?? 0 } : {}),
  }));
}

/** Busiest over mean, rounded to hundredths; 0 when nobody wished anything. */
export function peakToMean(loads: readonly number[]): number {
  const total = loads.reduce((sum, load) => sum + load, 0);
  return total === 0 ? 0 : Math.round((100 * Math.max(...loads) * loads.length) / total) / 100;
}

function dayLoads({ season, holidays, firstWishes, seats }: BunchingFacts): DayLoad[] {
  const wished = new Map<Day, number>();
  for (const { day, headcount } of firstWishes) add(wished, day, headcount);
  const holidayNames = new Map(holidays.map(({ day, name }) => [day, name]));
  return weekdays(season).map((day) => {
    const holiday = holidayNames.get(day);
    return { day, wished: wished.get(day) ?? 0, seats: seats.perDay.get(day) ?? 0, ...(holiday === undefined ? {} : { holiday }) };
  });
}

/** Days that several schools wished first, the most students first. */
function sharedDays(firstWishes: readonly FirstWish[]): SharedDay[] {
  const days = new Map<Day, FirstWish[]>();
  for (const wish of firstWishes) days.set(wish.day, [...(days.get(wish.day) ?? []), wish]);
  return [...days]
    .filter(([, wishes]) => new Set(wishes.map(({ schoolId }) => schoolId)).size > 1)
    .map(([day, wishes]) => ({
      day, students: wishes.reduce((sum, { headcount }) => sum + headcount, 0),
      groups: wishes.map(({ schoolId, schoolName, grade, headcount }) => ({ schoolId, schoolName, grade, headcount }))
        .sort((a, b) => b.headcount - a.headcount || (a.schoolName < b.schoolName ? -1 : 1)),
    }))
    .sort((a, b) => b.students - a.students || (a.day < b.day ? -1 : 1))
    .slice(0, MOST_SHARED_DAYS);
}

const weekdays = (season: { readonly firstDay: Day; readonly lastDay: Day }): Day[] => daysBetween(season.firstDay, season.lastDay).filter((day) => !isWeekend(day));
const add = (map: Map<Day, number>, key: Day, amount: number): void => void map.set(key, (map.get(key) ?? 0) + amount);
