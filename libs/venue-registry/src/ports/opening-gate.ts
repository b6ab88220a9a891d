import type { Day } from '#kernel';

/** Asks the safety room, a floor above, whether an opening may be offered. Bound by each app. */
export abstract class OpeningGate {
  /** Does an inspection valid at this venue cover the day? */
  abstract isCleared(venueId: string, day: Day): Promise<boolean>;

  /** Those of the days that one covers. */
  abstract clearedDays(venueId: string, days: readonly Day[]): Promise<ReadonlySet<Day>>;
}
