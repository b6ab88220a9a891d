import { type Band, type Day, daysApart, mondayOf } from '#kernel';
import type { SchoolDay } from './school-day-rule.js';
import type { Wish } from './wish.js';

/** What a ranked day is worth, first to fifth. */
const RANK_PREFERENCE = [1, 0.85, 0.7, 0.6, 0.5] as const;
const ACCEPTABLE = 0.25;
const RATHER_NOT = 0.1;
/** A week nobody marked is acceptable this near a ranked day: most schools move a visit by weeks, not by months. */
const NEAR_WEEKS = 3;

export interface PossibleDate {
  readonly date: Day;
  readonly band: Band;
  readonly preference: number;
}

/**
 * The only dates a wish can go: its ranked days, and the other available days of weeks it marked good or rather-not,
 * or left unmarked within three weeks of a ranked day. Never a day the grade is bound, never a week marked impossible.
 */
export function possibleDates(wish: Pick<Wish, 'rankedDays' | 'weekMarks' | 'bands'>, days: readonly SchoolDay[]): PossibleDate[] {
  const wishedWeeks = wish.rankedDays.map(mondayOf);
  return days.filter((day) => day.available).flatMap(({ day }) => {
    const preference = preferenceOf(day, wish, wishedWeeks);
    return preference === undefined ? [] : wish.bands.map((band) => ({ date: day, band, preference }));
  });
}

function preferenceOf(day: Day, { rankedDays, weekMarks }: Pick<Wish, 'rankedDays' | 'weekMarks'>, wishedWeeks: readonly Day[]): number | undefined {
  const week = mondayOf(day);
  const mark = weekMarks[week];
  if (mark === 'impossible') return undefined;
  const ranked = RANK_PREFERENCE[rankedDays.indexOf(day)];
  if (ranked !== undefined) return ranked;
  if (mark === 'good') return ACCEPTABLE;
  if (mark === 'rather-not') return RATHER_NOT;
  return wishedWeeks.some((wished) => Math.abs(daysApart(wished, week)) <= 7 * NEAR_WEEKS) ? ACCEPTABLE : undefined;
}
