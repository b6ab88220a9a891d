import { DomainError } from '#kernel';

export class VenueNotFound extends DomainError {
  readonly code = 'venue-registry/venue-not-found';
  readonly kind = 'not-found';
}

/** Unknown and not yours look the same from outside. */
export class OpeningNotFound extends DomainError {
  readonly code = 'venue-registry/opening-not-found';
  readonly kind = 'not-found';
}

export class OpeningStale extends DomainError {
  readonly code = 'venue-registry/opening-stale';
  readonly kind = 'stale';
}

export class OpeningAlreadyExists extends DomainError {
  readonly code = 'venue-registry/opening-already-exists';
  readonly kind = 'conflict';
}

/** Fewer seats than are spoken for. */
export class SeatsAlreadyTaken extends DomainError {
  readonly code = 'venue-registry/seats-already-taken';
  readonly kind = 'conflict';
}

/** Taken back while schools are coming. */
export class OpeningStillBooked extends DomainError {
  readonly code = 'venue-registry/opening-still-booked';
  readonly kind = 'conflict';
}

/** The database found no valid inspection for an opening that was to be offered. */
export class OpeningNotCleared extends DomainError {
  readonly code = 'venue-registry/opening-not-cleared';
  readonly kind = 'conflict';
}

export class OpeningDayPassed extends DomainError {
  readonly code = 'venue-registry/opening-day-passed';
  readonly kind = 'rule-broken';
}

/** Weekends and holidays: nobody visits. */
export class OpeningOnClosedDay extends DomainError {
  readonly code = 'venue-registry/opening-on-closed-day';
  readonly kind = 'rule-broken';
}

/** The same venue, day and half-day twice in one import. */
export class OpeningDuplicated extends DomainError {
  readonly code = 'venue-registry/opening-duplicated';
  readonly kind = 'rule-broken';
}

export class VenueDraftsRefused extends DomainError {
  readonly code = 'venue-registry/venue-drafts-refused';
  readonly kind = 'rule-broken';
}

export class HolidayDaysRefused extends DomainError {
  readonly code = 'venue-registry/holiday-days-refused';
  readonly kind = 'rule-broken';
}

/** The day is not in the centre's table. */
export class HolidayNotFound extends DomainError {
  readonly code = 'venue-registry/holiday-not-found';
  readonly kind = 'not-found';
}

/** A weekly pattern that cannot be; `errors` points at the field. */
export class PatternRefused extends DomainError {
  readonly code = 'venue-registry/pattern-refused';
  readonly kind = 'rule-broken';
}

export class PatternNotFound extends DomainError {
  readonly code = 'venue-registry/pattern-not-found';
  readonly kind = 'not-found';
}

/** Days off that cannot be; `errors` points at the field. */
export class BlackoutRefused extends DomainError {
  readonly code = 'venue-registry/blackout-refused';
  readonly kind = 'rule-broken';
}

export class BlackoutNotFound extends DomainError {
  readonly code = 'venue-registry/blackout-not-found';
  readonly kind = 'not-found';
}

/** Somebody comes on one of the days; `visits` says who. */
export class BlackoutOverVisits extends DomainError {
  readonly code = 'venue-registry/blackout-over-visits';
  readonly kind = 'conflict';
}

/** One of the days is a day off already. */
export class BlackoutOverlaps extends DomainError {
  readonly code = 'venue-registry/blackout-overlaps';
  readonly kind = 'conflict';
}

/** The host takes nobody on this day. */
export class OpeningInBlackout extends DomainError {
  readonly code = 'venue-registry/opening-in-blackout';
  readonly kind = 'conflict';
}

/** How often somebody may come, in numbers that cannot be. */
export class LimitsRefused extends DomainError {
  readonly code = 'venue-registry/limits-refused';
  readonly kind = 'rule-broken';
}

export class VenueStale extends DomainError {
  readonly code = 'venue-registry/venue-stale';
  readonly kind = 'stale';
}
