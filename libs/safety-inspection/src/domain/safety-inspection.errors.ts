import { DomainError } from '#kernel';

export class InspectionNotFound extends DomainError {
  readonly code = 'safety-inspection/inspection-not-found';
  readonly kind = 'not-found';
}

export class InspectionStale extends DomainError {
  readonly code = 'safety-inspection/inspection-stale';
  readonly kind = 'stale';
}

export class InspectionInFuture extends DomainError {
  readonly code = 'safety-inspection/inspection-in-future';
  readonly kind = 'rule-broken';
}

export class FailedVenueHasNoValidity extends DomainError {
  readonly code = 'safety-inspection/failed-venue-has-no-validity';
  readonly kind = 'rule-broken';
}

/** A conditional verdict says until when what is missing must be put right. */
export class CorrectionDayMissing extends DomainError {
  readonly code = 'safety-inspection/correction-day-missing';
  readonly kind = 'rule-broken';
}

export class ValidityTooShort extends DomainError {
  readonly code = 'safety-inspection/validity-too-short';
  readonly kind = 'rule-broken';
}

export class ValidityTooLong extends DomainError {
  readonly code = 'safety-inspection/validity-too-long';
  readonly kind = 'rule-broken';
}

export class NothingToRevoke extends DomainError {
  readonly code = 'safety-inspection/nothing-to-revoke';
  readonly kind = 'rule-broken';
}

export class RevocationDayRefused extends DomainError {
  readonly code = 'safety-inspection/revocation-day-refused';
  readonly kind = 'rule-broken';
}

/** Somebody opened a half-day at the very moment its inspection was taken away. */
export class ClearanceContested extends DomainError {
  readonly code = 'safety-inspection/clearance-contested';
  readonly kind = 'conflict';
}
