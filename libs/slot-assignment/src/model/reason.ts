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
  | { readonly code: 'FURTHER'; readonly date: string; readonly band: Band; readonly km: number; readonly now: number }
  | { readonly code: 'FEWER_MATCHED'; readonly date: string; readonly band: Band; readonly percent: number; readonly now: number }
  | { readonly code: 'FIELDS_MATCHED'; readonly percent: number }
  | { readonly code: 'FAIR'; readonly satisfaction: number; readonly average: number }
  | { readonly code: 'FAIR_TURN' }
  | { readonly code: 'PARTLY_SERVED'; readonly served: number; readonly headcount: number }
  | { readonly code: 'PINNED' }
  | { readonly code: 'LOCKED' }
  // what a change after the plan did to a request
  | { readonly code: 'KEPT' }
  | { readonly code: 'MENDED'; readonly students: number; readonly because: ChangeCause }
  | { readonly code: 'RESCHEDULED'; readonly date: string; readonly band: Band; readonly because: ChangeCause }
  | { readonly code: 'NEWLY_SERVED' }
  | { readonly code: 'MADE_ROOM'; readonly parties: number }
  | { readonly code: 'AGREED' }
  // what the board says of a date, and why another date is offered
  | { readonly code: 'NOT_POSSIBLE'; readonly date: string; readonly band: Band; readonly because: StaticRule }
  | { readonly code: 'DATE_FULL'; readonly date: string; readonly band: Band; readonly free: number; readonly needed: number }
  | { readonly code: 'DATE_NOT_ASKED'; readonly date: string; readonly band: Band }
  | { readonly code: 'SAME_WEEK'; readonly week: string; readonly visits: number }
  | { readonly code: 'WEEK_CROWDED'; readonly week: string; readonly students: number; readonly average: number }
  | { readonly code: 'QUIETER_WEEK'; readonly week: string; readonly students: number; readonly than: number }
  | { readonly code: 'OTHERS_ASKED'; readonly requests: number }
  // what a change would do for the whole district
  | { readonly code: 'MORE_SERVED'; readonly requests: number; readonly students: number }
  | { readonly code: 'FEWER_SERVED'; readonly requests: number; readonly students: number }
  | { readonly code: 'SAME_SERVED' }
  | { readonly code: 'PEAK_CHANGED'; readonly from: number; readonly to: number }
  | { readonly code: 'DATES_CHANGED'; readonly dates: number }
  | { readonly code: 'STILL_WAITING'; readonly requests: number }
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
  | { readonly code: 'FROZEN'; readonly dates: number }
  | { readonly code: 'DAY_CLOSED'; readonly dates: number }
  | { readonly code: 'VENUES_FULL'; readonly week: string; readonly free: number; readonly needed: number }
  // verified changes that would let it in, the rest of the plan standing
  | { readonly code: 'TRY_OTHER_BAND'; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_OTHER_DATE'; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_DATE_OUTSIDE'; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_MORE_VISITS'; readonly venues: readonly string[]; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_FARTHER'; readonly maxKm: number; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_MORE_PARTIES'; readonly maxParties: number; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_FEWER_STUDENTS'; readonly minServed: number; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_WITHOUT_ACCESSIBLE'; readonly found: number; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_RENEWED_INSPECTION'; readonly venues: readonly string[]; readonly date: string; readonly band: Band }
  | { readonly code: 'TRY_OPEN_VISITS'; readonly visits: number; readonly week: string; readonly venues: readonly string[]; readonly date: string; readonly band: Band };

/** Why a party of an earlier plan no longer holds. */
export type ChangeCause = 'VENUE_GONE' | 'HOST_DECLINED' | 'INSPECTION_EXPIRED' | 'OPENING_CLOSED' | 'DAY_CLOSED' | 'REQUEST_CHANGED' | 'OTHERS_NEEDED_ROOM';

/** Rules that decide a date before any other school is looked at. */
export type StaticRule =
  | 'HOLIDAY'
  | 'NO_VENUE_FOR_LEVEL'
  | 'NO_VENUE_IN_REACH'
  | 'VENUES_CLOSED'
  | 'INSPECTION_EXPIRED'
  | 'ACCESSIBLE_SEATS'
  | 'TOO_FEW_PARTIES'
  | 'MIN_SERVED_UNREACHABLE'
  | 'FROZEN'
  | 'DAY_CLOSED';
