import type { Band, Day, JobField } from '#kernel';
import type { ExperienceType, VenueLevel } from '#venue-registry';
import type { VenueObstacle } from '../domain/obstacle.js';
import type { Leavable, VenueFilters } from '../domain/venue-filters.js';

export interface FoundProgramme { readonly title: string; readonly experienceType: ExperienceType; readonly hours: number; /** Won of a student. */ readonly fee: number }

/** A half-day this group could take. */
export interface FoundPlace { readonly openingId: string; readonly heldOn: Day; readonly band: Band; /** Free seats. */ readonly left: number }

export interface FoundVenue {
  readonly id: string;
  readonly name: string;
  readonly jobField: JobField;
  readonly district: string;
  readonly address: string | null;
  readonly seats: number;
  readonly minParty: number;
  readonly levels: readonly VenueLevel[];
  readonly accessible: boolean;
  /** Last day an inspection covers; null: none, or none any more. */
  readonly clearedUntil: Day | null;
  readonly programmes: readonly FoundProgramme[];
  /** As the crow flies; null when nobody said from where. */
  readonly kilometres: number | null;
  /** The next half-days, at most three, in the order of days. */
  readonly places: readonly FoundPlace[];
  /** Half-days with a free seat for everybody of the group, on the days looked at. */
  readonly freePlaces: number;
  /** Empty: the group can go. */
  readonly obstacles: readonly VenueObstacle[];
}

export interface FoundVenues {
  readonly items: readonly FoundVenue[];
  readonly total: number;
  /** Where the next page begins; null: this is the last. */
  readonly next: string | null;
  /** Nothing was found as typed: these have the same consonants. */
  readonly isLike: boolean;
  /** Days looked at on which the group may go out; 0: the school itself cannot. */
  readonly days: number;
}

/** How many venues there would be without one of the filters. */
export interface Relaxation { readonly filter: Leavable; readonly total: number }

export interface SavedView { readonly id: string; readonly name: string; readonly filters: VenueFilters }
