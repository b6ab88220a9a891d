import { DomainError } from '#kernel';

export class RegistrationNotFound extends DomainError {
  readonly code = 'venue-intake/registration-not-found';
  readonly kind = 'not-found';
}

/** What a form says cannot be; `errors` points at the fields. */
export class RegistrationRefused extends DomainError {
  readonly code = 'venue-intake/registration-refused';
  readonly kind = 'rule-broken';
}

/** Something is missing before it can become a venue; `errors` points at the fields. */
export class RegistrationIncomplete extends DomainError {
  readonly code = 'venue-intake/registration-incomplete';
  readonly kind = 'rule-broken';
}

export class RegistrationStale extends DomainError {
  readonly code = 'venue-intake/registration-stale';
  readonly kind = 'stale';
}

export class RegistrationDecided extends DomainError {
  readonly code = 'venue-intake/registration-decided';
  readonly kind = 'conflict';
}

/** Whoever wrote it down does not approve it. */
export class ApprovedByPreparer extends DomainError {
  readonly code = 'venue-intake/approved-by-preparer';
  readonly kind = 'conflict';
}

/** Venues that look like this one are there already; `alike` names them. Saying so goes past it. */
export class AlikeVenues extends DomainError {
  readonly code = 'venue-intake/alike-venues';
  readonly kind = 'conflict';
}

/** The two cannot become one as they are; `openings` or `visits` say why. */
export class MergeRefused extends DomainError {
  readonly code = 'venue-intake/merge-refused';
  readonly kind = 'conflict';
}
