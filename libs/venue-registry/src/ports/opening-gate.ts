import type { Day } from '#kernel';

/** Asks the safety room, a floor above, whether an opening may be offered. Bound by each app. */
export abstract class OpeningGate {
  /** May a half-day be open there: is the venue active, and does an inspection cover the day? */
  abstract isCleared(venueId: string, day: Day): Promise<boolean>;

  /** Does an inspection cover the day, wherever the venue stands? */
  abstract isInspected(venueId: string, day: Day): Promise<boolean>;

  /** Those of the days on which a half-day may be open. */
  abstract clearedDays(venueId: string, days: readonly Day[]): Promise<ReadonlySet<Day>>;
}
