import type { Band, Day, JobField } from '#kernel';
import type { ExperienceType, VenueLevel } from '#venue-registry';

/** How venues found are put in order; each ends with the name, so that pages never overlap. */
export const SORTS = ['relevance', 'distance', 'free-places'] as const;
export type Sort = (typeof SORTS)[number];

/** What a venue has to be like. Everything absent does not matter. */
export interface VenueFilters {
  /** Names, programmes, jobs, neighbourhood; consonants alone are initials. */
  readonly query?: string | undefined;
  readonly jobField?: JobField | undefined;
  readonly experienceType?: ExperienceType | undefined;
  readonly level?: VenueLevel | undefined;
  readonly accessible?: boolean | undefined;
  /** Something is offered that costs students nothing. */
  readonly feeFree?: boolean | undefined;
  /** Something is offered whatever the weather. */
  readonly rainProof?: boolean | undefined;
  /** Students who go together. A venue they do not fit is found, with the reason. */
  readonly headcount?: number | undefined;
  /** As the crow flies from the school. */
  readonly withinKm?: number | undefined;
  /** Inspected: today, or on a day that is asked for. */
  readonly cleared?: boolean | undefined;
  /** Free places on this day; with `week` the day wins. */
  readonly day?: Day | undefined;
  readonly band?: Band | undefined;
  /** Free places in the week of this day. */
  readonly week?: Day | undefined;
}

/** Filters one can do without, in the order in which a page offers to leave them out. */
export const LEAVABLE = ['withinKm', 'band', 'day', 'week', 'cleared', 'rainProof', 'feeFree', 'accessible', 'experienceType', 'jobField', 'level', 'query'] as const satisfies readonly (keyof VenueFilters)[];
export type Leavable = (typeof LEAVABLE)[number];

export const isSet = (filters: VenueFilters, filter: Leavable): boolean => filters[filter] !== undefined && filters[filter] !== false && filters[filter] !== '';

/** The same search without one filter; a half-day goes with its day. */
export function without(filters: VenueFilters, filter: Leavable): VenueFilters {
  return { ...filters, [filter]: undefined, ...(filter === 'day' ? { band: undefined } : {}) };
}
