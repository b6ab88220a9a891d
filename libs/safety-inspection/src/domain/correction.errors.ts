import { DomainError } from '#kernel';

export class CorrectionNotFound extends DomainError {
  readonly code = 'safety-inspection/correction-not-found';
  readonly kind = 'not-found';
}

export class CorrectionStale extends DomainError {
  readonly code = 'safety-inspection/correction-stale';
  readonly kind = 'stale';
}

export class CorrectionDueDayRefused extends DomainError {
  readonly code = 'safety-inspection/correction-due-day-refused';
  readonly kind = 'rule-broken';
}

/** Four eyes: who found it and who verifies it are two people. */
export class CorrectionByItsFinder extends DomainError {
  readonly code = 'safety-inspection/correction-by-its-finder';
  readonly kind = 'rule-broken';
}

export class CorrectionNotProved extends DomainError {
  readonly code = 'safety-inspection/correction-not-proved';
  readonly kind = 'rule-broken';
}

export class CorrectionVerifiedAlready extends DomainError {
  readonly code = 'safety-inspection/correction-verified-already';
  readonly kind = 'conflict';
}

export class TooManyProofs extends DomainError {
  readonly code = 'safety-inspection/too-many-proofs';
  readonly kind = 'conflict';
}
