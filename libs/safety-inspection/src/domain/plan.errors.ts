import { DomainError } from '#kernel';

export class PlanNotFound extends DomainError {
  readonly code = 'safety-inspection/plan-not-found';
  readonly kind = 'not-found';
}

export class PlanStale extends DomainError {
  readonly code = 'safety-inspection/plan-stale';
  readonly kind = 'stale';
}

/** Answered or cancelled: nothing is planned about it any more. */
export class PlanIsOver extends DomainError {
  readonly code = 'safety-inspection/plan-is-over';
  readonly kind = 'conflict';
}

export class InspectorUnknown extends DomainError {
  readonly code = 'safety-inspection/inspector-unknown';
  readonly kind = 'rule-broken';
}

export class InspectionDayRefused extends DomainError {
  readonly code = 'safety-inspection/inspection-day-refused';
  readonly kind = 'rule-broken';
}

export class SelfCheckRefused extends DomainError {
  readonly code = 'safety-inspection/self-check-refused';
  readonly kind = 'rule-broken';
}

export class SelfCheckOver extends DomainError {
  readonly code = 'safety-inspection/self-check-over';
  readonly kind = 'conflict';
}

export class TrainingTwice extends DomainError {
  readonly code = 'safety-inspection/training-twice';
  readonly kind = 'conflict';
}

export class InspectorFileStale extends DomainError {
  readonly code = 'safety-inspection/inspector-file-stale';
  readonly kind = 'stale';
}

export class InspectorFileRefused extends DomainError {
  readonly code = 'safety-inspection/inspector-file-refused';
  readonly kind = 'rule-broken';
}
