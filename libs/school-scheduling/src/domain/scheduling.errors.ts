import { DomainError } from '#kernel';

export class SeasonNotFound extends DomainError {
  readonly code = 'school-scheduling/season-not-found';
  readonly kind = 'not-found';
}
export class SeasonChangedMeanwhile extends DomainError {
  readonly code = 'school-scheduling/season-changed';
  readonly kind = 'stale';
}
export class SeasonTitleTaken extends DomainError {
  readonly code = 'school-scheduling/season-title-taken';
  readonly kind = 'conflict';
}
export class SeasonDatesRefused extends DomainError {
  readonly code = 'school-scheduling/season-dates';
  readonly kind = 'rule-broken';
}
export class SeasonAlreadyPublished extends DomainError {
  readonly code = 'school-scheduling/already-published';
  readonly kind = 'conflict';
}
export class SchoolUnknown extends DomainError {
  readonly code = 'school-scheduling/school-unknown';
  readonly kind = 'not-found';
}
export class WishNotFound extends DomainError {
  readonly code = 'school-scheduling/wish-not-found';
  readonly kind = 'not-found';
}
export class WishChangedMeanwhile extends DomainError {
  readonly code = 'school-scheduling/wish-changed';
  readonly kind = 'stale';
}
export class WishesClosed extends DomainError {
  readonly code = 'school-scheduling/wishes-closed';
  readonly kind = 'rule-broken';
}
export class WishesStillOpen extends DomainError {
  readonly code = 'school-scheduling/wishes-still-open';
  readonly kind = 'rule-broken';
}
export class GroupHasWishAlready extends DomainError {
  readonly code = 'school-scheduling/group-has-wish';
  readonly kind = 'conflict';
}
/** A plan is ready before the release that was announced to all schools. */
export class NotReleasedYet extends DomainError {
  readonly code = 'school-scheduling/not-released-yet';
  readonly kind = 'rule-broken';
}
export class WishesNotOpenYet extends DomainError {
  readonly code = 'school-scheduling/wishes-not-open-yet';
  readonly kind = 'rule-broken';
}
/** The season limits what one school may wish for. */
export class SchoolCapReached extends DomainError {
  readonly code = 'school-scheduling/school-cap';
  readonly kind = 'rule-broken';
}
/** A sheet with faults: none of its wishes was taken. `facts.faults` lists them by row and column. */
export class WishSheetRefused extends DomainError {
  readonly code = 'school-scheduling/wish-sheet-refused';
  readonly kind = 'rule-broken';
}
/** A wish that contradicts itself, the season or the school's own calendar. `facts.errors` points at every field to mend, `facts.field` at the first. */
export class WishRefused extends DomainError {
  readonly code = 'school-scheduling/wish-refused';
  readonly kind = 'rule-broken';
}
export class NothingToAssign extends DomainError {
  readonly code = 'school-scheduling/nothing-to-assign';
  readonly kind = 'rule-broken';
}
export class TooManyRunsWaiting extends DomainError {
  readonly code = 'school-scheduling/too-many-runs';
  readonly kind = 'conflict';
}
export class RunNotFound extends DomainError {
  readonly code = 'school-scheduling/run-not-found';
  readonly kind = 'not-found';
}
export class RunAlreadyEnded extends DomainError {
  readonly code = 'school-scheduling/run-ended';
  readonly kind = 'conflict';
}
export class RunHasNoPlan extends DomainError {
  readonly code = 'school-scheduling/run-has-no-plan';
  readonly kind = 'conflict';
}
/** Wishes or openings changed since the run, so the plan does not fit any more. */
export class PlanOutdated extends DomainError {
  readonly code = 'school-scheduling/plan-outdated';
  readonly kind = 'conflict';
}
export class FairnessRuleChangedMeanwhile extends DomainError {
  readonly code = 'school-scheduling/fairness-rule-changed';
  readonly kind = 'stale';
}
/** A goal nobody could mean. `facts.field` names it. */
export class GoalsRefused extends DomainError {
  readonly code = 'school-scheduling/goals-refused';
  readonly kind = 'rule-broken';
}
/** A repair mends what is booked, and nothing is booked yet. */
export class SeasonNotPublished extends DomainError {
  readonly code = 'school-scheduling/not-published';
  readonly kind = 'conflict';
}
/** A change that names what the season does not have. `facts.index` says which. */
export class ChangesUnfit extends DomainError {
  readonly code = 'school-scheduling/changes-unfit';
  readonly kind = 'rule-broken';
}
export class RunIsNoRepair extends DomainError {
  readonly code = 'school-scheduling/no-repair';
  readonly kind = 'conflict';
}
export class RepairAlreadyPublished extends DomainError {
  readonly code = 'school-scheduling/repair-published';
  readonly kind = 'conflict';
}
