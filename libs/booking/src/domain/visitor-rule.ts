import type { Day } from '#kernel';
import { HeadcountOutOfBounds, LevelNotTaken, VenueFull } from './booking.errors.js';

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

export interface PartyLoad {
  readonly day: number;
  readonly week: number;
  readonly month: number;
}

/** How many parties a host takes in a day, a week and a month, counted with the one that asks. */
export function assertVenueHasRoom(load: PartyLoad, limits: PartyLoad, at: { readonly venueName: string; readonly heldOn: Day }): void {
  for (const per of ['day', 'week', 'month'] as const) {
    if (load[per] >= limits[per]) throw new VenueFull({ venueName: at.venueName, heldOn: at.heldOn, per, limit: limits[per] });
  }
}
