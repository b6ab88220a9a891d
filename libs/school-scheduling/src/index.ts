export { SchoolSchedulingModule } from './school-scheduling.module.js';
export { BunchingCatalogue } from './application/bunching-catalogue.service.js';
export type { LoadedProblem } from './application/assignment-problem.loader.js';
export { DraftCatalogue } from './application/draft-catalogue.service.js';
export { DraftDesk, type MoveVisit } from './application/draft-desk.service.js';
export { DraftOpener } from './application/draft-opener.service.js';
export { DraftPublisher } from './application/draft-publisher.service.js';
export { DraftRunDesk, SEARCH_MODES, type SearchMode } from './application/draft-run-desk.service.js';
export { FrontierCatalogue } from './application/frontier-catalogue.service.js';
export { PlanCatalogue } from './application/plan-catalogue.service.js';
export { PlanDesk } from './application/plan-desk.service.js';
export { PressureCatalogue } from './application/pressure-catalogue.service.js';
export { ProposalCatalogue, type ProposalView } from './application/proposal-catalogue.service.js';
export { RepairCatalogue } from './application/repair-catalogue.service.js';
export { RepairDesk, type RequestRepair } from './application/repair-desk.service.js';
export { RepairPublisher } from './application/repair-publisher.service.js';
export { WhatIfDesk } from './application/what-if-desk.service.js';
export { type RequestRun, RunDesk } from './application/run-desk.service.js';
export { SchoolDays } from './application/school-days.service.js';
export { SchoolWeeks, type SchoolWeekView } from './application/school-weeks.service.js';
export { SeasonCatalogue } from './application/season-catalogue.service.js';
export { SeasonDesk } from './application/season-desk.service.js';
export { WishCatalogue } from './application/wish-catalogue.service.js';
export { type ImportedWish, type SendWish, WishDesk } from './application/wish-desk.service.js';
export {
  type ClaimedRun, type FrontierOutcome, type PlannedGroupView, type PlannedVisitView, type PlanOutcome, type PlanView, type Publication, RUN_PHASES,
  type RunFigures, type RunFigureSet, type RunOutcome, type RunProgress, RUN_STATUSES, type RunStatus, type RunView, type RunWeights, type SideOutcome,
  USUAL_WEIGHTS,
} from './domain/assignment-run.js';
export type { BunchingView, DayLoad, SharedDay, WeekLoad } from './domain/bunching-view.js';
export {
  type BoardVisitView, type BoardWeekView, type DateVerdictView, type DraftBoard, type DraftFigures, type DraftSummary, type MoveView, type OutdatedView, VERDICTS,
} from './domain/draft.js';
export { DRAFT_MODES, type DraftMode } from './domain/draft-mode.js';
export type { LeastChangeInput, LeastChangeOutcome } from './domain/least-change.js';
export { FRONTIER_STATES, type FrontierState, type FrontierView } from './domain/frontier-view.js';
export type { MoreWeek, OverflowingWeek, PressureView } from './domain/pressure-view.js';
export type { RunChange } from './domain/run-change.js';
export { GOAL_RULES, type GoalOutcome, goalSentence, type RunGoalName, type RunGoals } from './domain/run-goals.js';
export type { LoadedRepair, RepairInput, RepairOutcome, RepairPublication, RepairView, WishChangeLetter } from './domain/repair.js';
export type { WhatIfFigures, WhatIfInput, WhatIfOutcome, WishGroup } from './domain/what-if.js';
export { RUN_KINDS, type RunKind } from './domain/run-kind.js';
export { WISH_ANSWERED, type WishAnswered } from './domain/scheduling.events.js';
export { BLOCK_CODES, type BlockCode, type SchoolDay } from './domain/school-day-rule.js';
export { SEASON_STATES, type SeasonDraft, type SeasonState, type SeasonView } from './domain/season.js';
export {
  type CentreWishView, type Interests, type ReasonLanguage, type ReasonView, WEEK_MARKS, type WeekMark, type WeekMarks,
  type WishAnswerLetter, type WishAnswerView, type WishDraft, type WishView,
} from './domain/wish.js';
export {
  ChangesUnfit, DraftAlreadyPublished, DraftChangedMeanwhile, DraftNotFound, DraftOutdated, GoalsRefused, GroupHasWishAlready, MoveNeedsConfirmation, MoveNotPossible, NothingToAssign, NothingToUndo, PlanOutdated, RepairAlreadyPublished, RunAlreadyEnded, RunHasNoPlan, RunIsNoRepair, RunNotFound, SeasonAlreadyPublished, SeasonChangedMeanwhile,
  SeasonDatesRefused, SeasonNotFound, SeasonNotPublished, SeasonTitleTaken, TooManyRunsWaiting, WishChangedMeanwhile, WishesClosed, WishesStillOpen, WishNotFound, WishRefused,
} from './domain/scheduling.errors.js';
