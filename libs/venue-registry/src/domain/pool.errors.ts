import { DomainError } from '#kernel';

/** No way leads from where the venue stands to there. */
export class StandingIllegal extends DomainError {
  readonly code = 'venue-registry/standing-illegal';
  readonly kind = 'conflict';
}

/** A change of standing that cannot be as it is said; `errors` points at the fields. */
export class StandingRefused extends DomainError {
  readonly code = 'venue-registry/standing-refused';
  readonly kind = 'rule-broken';
}

/** Somebody else changed it in the meantime. */
export class StandingStale extends DomainError {
  readonly code = 'venue-registry/standing-stale';
  readonly kind = 'conflict';
}

/** Something still keeps the venue from being visited; `causes` says what. */
export class VenueStillRestricted extends DomainError {
  readonly code = 'venue-registry/venue-still-restricted';
  readonly kind = 'conflict';
}

/** Schools are coming: a venue neither pauses nor leaves over a visit. */
export class VenueStillVisited extends DomainError {
  readonly code = 'venue-registry/venue-still-visited';
  readonly kind = 'conflict';
}

/** A venue takes visits once its papers are there; `missing` says which are not. */
export class GatesMissing extends DomainError {
  readonly code = 'venue-registry/gates-missing';
  readonly kind = 'conflict';
}

/** What was written down of a venue cannot be; `errors` points at the fields. */
export class RecordRefused extends DomainError {
  readonly code = 'venue-registry/record-refused';
  readonly kind = 'rule-broken';
}

export class PaperNotFound extends DomainError {
  readonly code = 'venue-registry/paper-not-found';
  readonly kind = 'not-found';
}

export class ProgrammeNotFound extends DomainError {
  readonly code = 'venue-registry/programme-not-found';
  readonly kind = 'not-found';
}

export class DocumentNotFound extends DomainError {
  readonly code = 'venue-registry/document-not-found';
  readonly kind = 'not-found';
}

/** Neither PDF nor JPEG nor PNG, whatever its name says; or too large. */
export class DocumentRefused extends DomainError {
  readonly code = 'venue-registry/document-refused';
  readonly kind = 'rule-broken';
}
