import { addDays, dayInSeoul } from '#kernel';
import { type Season, stateOf } from './season.js';

/** Nobody is written to before nine in the morning or after six in the evening. */
const FIRST_HOUR = 9, LAST_HOUR = 18;

/**
 * Whether schools that have not sent are to be reminded now: from the morning of the day that lies `reminderDays` before
 * the deadline's, at office hours, as long as wishes are taken. Late in the day is left for the next one while there is one.
 */
export function isReminderDue(season: Pick<Season, 'reminderDays' | 'opensAt' | 'wishesDueAt' | 'isPublished'>, now: Date): boolean {
  const { reminderDays, wishesDueAt } = season;
  if (reminderDays === null || stateOf(season, now) !== 'open') return false;
  const hour = (now.getUTCHours() + 9) % 24;
  return dayInSeoul(now) >= addDays(dayInSeoul(wishesDueAt), -reminderDays) && hour >= FIRST_HOUR && hour < LAST_HOUR;
}
