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
