import { HeadcountOutOfBounds, LevelNotTaken } from './booking.errors.js';

const MOST_STUDENTS = 500;

/** A party is at least as large as the venue wants and never larger than the opening. */
export function assertHeadcount(headcount: number, bounds: { readonly minParty: number; readonly seats: number }): void {
  const most = Math.min(MOST_STUDENTS, bounds.seats);
  const least = Math.min(bounds.minParty, most);
  if (!Number.isInteger(headcount) || headcount < least || headcount > most) throw new HeadcountOutOfBounds({ headcount, least, most });
}

/** Some venues take only middle school students, some only high school students. */
export function assertLevel(level: string, venue: { readonly venueName: string; readonly levels: readonly string[] }): void {
  if (!venue.levels.includes(level)) throw new LevelNotTaken({ venueName: venue.venueName, level });
}
