import { DomainError } from '#kernel';

/** `errors` in the facts names every answer that cannot stand, and what is missing. */
export class AnswersRefused extends DomainError {
  readonly code = 'safety-inspection/answers-refused';
  readonly kind = 'rule-broken';
}

export class ChecklistNotFound extends DomainError {
  readonly code = 'safety-inspection/checklist-not-found';
  readonly kind = 'not-found';
}

/** What is published or in use is never edited; its next version is. */
export class ChecklistPublished extends DomainError {
  readonly code = 'safety-inspection/checklist-published';
  readonly kind = 'conflict';
}

/** `errors` in the facts names every item that cannot stand. */
export class ChecklistRefused extends DomainError {
  readonly code = 'safety-inspection/checklist-refused';
  readonly kind = 'rule-broken';
}

export class ChecklistStale extends DomainError {
  readonly code = 'safety-inspection/checklist-stale';
  readonly kind = 'stale';
}

export class PlannedInspectionNotFound extends DomainError {
  readonly code = 'safety-inspection/planned-inspection-not-found';
  readonly kind = 'not-found';
}

/** Somebody else was done first; the facts say who and when. */
export class InspectionFinished extends DomainError {
  readonly code = 'safety-inspection/already-finished';
  readonly kind = 'conflict';
}

/** The plan was cancelled meanwhile. */
export class InspectionCancelled extends DomainError {
  readonly code = 'safety-inspection/cancelled';
  readonly kind = 'conflict';
}

/** Somebody else was asked to go there instead. */
export class InspectionOfAnother extends DomainError {
  readonly code = 'safety-inspection/assigned-to-another';
  readonly kind = 'conflict';
}

/** Photos the phone speaks of have not arrived: finishing would lose them. */
export class PhotosMissing extends DomainError {
  readonly code = 'safety-inspection/photos-missing';
  readonly kind = 'conflict';
}

export class CertificateRefused extends DomainError {
  readonly code = 'safety-inspection/certificate-refused';
  readonly kind = 'rule-broken';
}
