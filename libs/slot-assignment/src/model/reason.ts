import type { Band } from './problem.js';

/** Why a request got what it got. Every parameter is a figure of the request itself or of the whole district; no reason names another school. */
export type Reason =
  // what an assigned request received
  | { readonly code: 'WISH_KEPT'; readonly rank: number }
  | { readonly code: 'NEAREST_FREE'; readonly days: number }
  | { readonly code: 'MOVED_FROM_WISH'; readonly days: number }
  | { readonly code: 'WISH_FULL'; readonly date: string; readonly band: Band; readonly free: number; readonly needed: number }
  | { readonly code: 'WISH_NOT_POSSIBLE'; readonly date: string; readonly band: Band; readonly because: StaticRule }
  | { readonly code: 'WEEK_FULL'; readonly week: string; readonly requested: number; readonly capacity: number }
  | { readonly code: 'SPREAD'; readonly week: string; readonly requested: number; readonly average: number }
  | { readonly code: 'TRADED'; readonly date: string; readonly band: Band }
  | { readonly code: 'FIELDS_MATCHED'; readonly percent: number }
  | { readonly code: 'FAIR'; readonly satisfaction: number; readonly average: number }
  | { readonly code: 'PARTLY_SERVED'; readonly served: number; readonly headcount: number }
  | { readonly code: 'PINNED' }
  // which rule keeps a request out
  | { readonly code: 'NO_DATE_GIVEN' }
  | { readonly code: 'HOLIDAY'; readonly dates: number }
  | { readonly code: 'NO_VENUE_FOR_LEVEL'; readonly level: string }
  | { readonly code: 'NO_VENUE_IN_REACH'; readonly maxKm: number }
  | { readonly code: 'VENUES_CLOSED'; readonly dates: number }
  | { readonly code: 'INSPECTION_EXPIRED'; readonly venues: number }
  | { readonly code: 'ACCESSIBLE_SEATS'; readonly needed: number; readonly found: number }
  | { readonly code: 'TOO_FEW_PARTIES'; readonly maxParties: number; readonly reachable: number; readonly needed: number }
  | { readonly code: 'MIN_SERVED_UNREACHABLE'; readonly minServed: number; readonly reachable: number }
  | { readonly code: 'VENUES_FULL'; readonly week: string; readonly free: number; readonly needed: number }
  // verified changes that would let it in, the rest of the plan standing
  | { readonly code: 'TRY_OTHER_BAND'; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_OTHER_DATE'; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_FARTHER'; readonly maxKm: number; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_MORE_PARTIES'; readonly maxParties: number; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_FEWER_STUDENTS'; readonly minServed: number; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_WITHOUT_ACCESSIBLE'; readonly found: number; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_RENEWED_INSPECTION'; readonly venues: readonly string[]; readonly date: string; readonly band: Band };

/** Rules that decide a date before any other school is looked at. */
export type StaticRule =
  | 'HOLIDAY'
  | 'NO_VENUE_FOR_LEVEL'
  | 'NO_VENUE_IN_REACH'
  | 'VENUES_CLOSED'
  | 'INSPECTION_EXPIRED'
  | 'ACCESSIBLE_SEATS'
  | 'TOO_FEW_PARTIES'
  | 'MIN_SERVED_UNREACHABLE';
