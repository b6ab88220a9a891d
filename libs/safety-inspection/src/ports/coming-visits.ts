import type { Day } from '#kernel';
import type { Cover } from '../domain/cover.js';
import type { SafetyCause } from '../domain/restriction-rule.js';

export interface LostVisitsQuestion {
  readonly centreId: string;
  readonly venueId: string;
  /** Visits before this day stay as they are. */
  readonly from: Day;
  /** What still vouches for days of the venue; empty where nobody may go there at all. */
  readonly covers: readonly Cover[];
  readonly cause: SafetyCause;
}

export interface VisitsToCome { readonly visits: number; readonly firstOn: Day }

/** Asks the booking room, a floor above, about visits to come. Bound by each app. */
export abstract class ComingVisits {
  /**
   * In the caller's transaction. Visits another inspection covers lean on it from now on; the others fall away, are on
   * record to be assigned anew, and everybody who expected them is told. Returns how many fell away.
   */
  abstract letGo(question: LostVisitsQuestion): Promise<number>;

  /** Somebody was there that day already, so that what covered the day stays. */
  abstract tookPlace(venueId: string, day: Day): Promise<boolean>;

  /** Visits booked per month, `YYYY-MM`, from that day on. */
  abstract perMonth(centreId: string, from: Day): Promise<ReadonlyMap<string, number>>;

  /** Per venue with any: visits from that day on that somebody counts on. */
  abstract toCome(centreId: string, from: Day): Promise<ReadonlyMap<string, VisitsToCome>>;
}
