import { addDays, type Day, daysApart, mondayOf, weekdayOf } from '#kernel';
import type { SchoolDay } from './school-day-rule.js';
import { type Season, type SeasonTerms, termsOf } from './season.js';
import type { Wish, WishDraft } from './wish.js';

/** 52 weeks: a year that keeps the weekday. */
const YEAR_DAYS = 364;
const DAY_MS = 86_400_000;

/** The same season a year on: its rules as they are, its dates on the same weekdays, its title one year further. */
export function nextYearOf(season: SeasonTerms): SeasonTerms {
  const later = (moment: Date | null): Date | null => (moment === null ? null : new Date(moment.getTime() + YEAR_DAYS * DAY_MS));
  const terms = termsOf({}, season);
  return {
    ...terms, title: yearOn(season.title), firstDay: addDays(season.firstDay, YEAR_DAYS), lastDay: addDays(season.lastDay, YEAR_DAYS),
    wishesDueAt: later(season.wishesDueAt)!, opensAt: later(season.opensAt), releaseAt: later(season.releaseAt),
  };
}

const yearOn = (title: string): string => (/20\d\d/.test(title) ? title.replace(/20\d\d/, (year) => String(Number(year) + 1)) : `${title} (다음 해)`);

/** The season a school means by "last year": of those before this one, the one that began closest to a year earlier. */
export function lastYearsSeason<T extends Pick<Season, 'id' | 'firstDay'>>(season: Pick<Season, 'id' | 'firstDay'>, others: readonly T[]): T | undefined {
  const distance = (other: T): number => Math.abs(daysApart(other.firstDay, season.firstDay) - YEAR_DAYS);
  return others.filter(({ id, firstDay }) => id !== season.id && firstDay < season.firstDay).sort((a, b) => distance(a) - distance(b) || (a.firstDay < b.firstDay ? 1 : -1))[0];
}

interface Span { readonly firstDay: Day; readonly lastDay: Day }

/**
 * Last year's wish for this season: each day moves to the same weekday of the same week of the season. Where the grade
 * cannot leave on that day, the nearest week of the season on which it can stands in; a day without any is left out.
 */
export function shiftedWish(wish: Wish, from: Span, to: Span, days: readonly SchoolDay[]): WishDraft {
  const free = new Set(days.filter(({ available }) => available).map(({ day }) => day));
  const weeksOn = daysApart(mondayOf(from.firstDay), mondayOf(to.firstDay));
  const rankedDays = wish.rankedDays.reduce<Day[]>((taken, day) => {
    const found = nearestFree(addDays(day, weeksOn), free, taken);
    return found ? [...taken, found] : taken;
  }, []);
  const wished = new Set(rankedDays.map(mondayOf));
  const weekMarks = Object.fromEntries(Object.entries(wish.weekMarks).map(([week, mark]) => [addDays(week, weeksOn), mark] as const)
    .filter(([week, mark]) => week >= mondayOf(to.firstDay) && week <= to.lastDay && !(mark === 'impossible' && wished.has(week))));
  const { kind, grade, classLabel, headcount, interests, bands, maxKm, accessibleSeats, escorts, minGroup, maxGroup, minServed, buses } = wish;
  return { kind, grade, classLabel, headcount, interests, rankedDays, weekMarks, bands, maxKm, accessibleSeats, escorts, minGroup, maxGroup, minServed, buses };
}

const WEEKS_AROUND = 26;

function nearestFree(day: Day, free: ReadonlySet<Day>, taken: readonly Day[]): Day | undefined {
  const weeks = Array.from({ length: WEEKS_AROUND }, (_, n) => (n === 0 ? [0] : [n, -n])).flat();
  return weeks.map((n) => addDays(day, 7 * n)).find((candidate) => weekdayOf(candidate) === weekdayOf(day) && free.has(candidate) && !taken.includes(candidate));
}
