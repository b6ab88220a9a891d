export { SchoolSchedulingModule } from './school-scheduling.module.js';
export { BunchingAnalyses } from './application/bunching-analysis.service.js';
export { BunchingCatalogue } from './application/bunching-catalogue.service.js';
export type { LoadedProblem } from './application/assignment-problem.loader.js';
export { DraftCatalogue } from './application/draft-catalogue.service.js';
export { DraftDesk, type MoveVisit } from './application/draft-desk.service.js';
export { DraftOpener } from './application/draft-opener.service.js';
export { DraftPublisher } from './application/draft-publisher.service.js';
export { DraftRunDesk, SEARCH_MODES, type SearchMode } from './application/draft-run-desk.service.js';
export { FairnessCatalogue } from './application/fairness-catalogue.service.js';
export { FairnessDesk } from './application/fairness-desk.service.js';
export { FairnessKeeper } from './application/fairness-keeper.consumer.js';
export { FrontierCatalogue } from './application/frontier-catalogue.service.js';
export { type LastWish, type LastWishes, LastWishesCatalogue } from './application/last-wishes.service.js';
export { PlaceFinder, type PlaceQuestion, type PlacesView, type PlaceView } from './application/place-finder.service.js';
export { PlanCatalogue } from './application/plan-catalogue.service.js';
export { PlanDesk } from './application/plan-desk.service.js';
export { PressureCatalogue } from './application/pressure-catalogue.service.js';
export { ProposalCatalogue, type ProposalView } from './application/proposal-catalogue.service.js';
export { ReminderDesk } from './application/reminder-desk.service.js';
export { RepairCatalogue } from './application/repair-catalogue.service.js';
export { RepairDesk, type RequestRepair } from './application/repair-desk.service.js';
export { RepairPublisher } from './application/repair-publisher.service.js';
export { WhatIfDesk } from './application/what-if-desk.service.js';
export { type RequestRun, RunDesk } from './application/run-desk.service.js';
export { SchoolCredits } from './application/school-credits.service.js';
export { SchoolFreeDays } from './application/school-free-days.service.js';
export { SchoolDays } from './application/school-days.service.js';
export { SchoolWeeks, type SchoolWeekView } from './application/school-weeks.service.js';
export { SeasonCatalogue } from './application/season-catalogue.service.js';
export { SeasonMender } from './application/season-mender.consumer.js';
export { SeasonDesk } from './application/season-desk.service.js';
export { WishCatalogue } from './application/wish-catalogue.service.js';
export { type EnterWish, TelephoneDesk } from './application/telephone-desk.service.js';
export { type SendWish, WishDesk } from './application/wish-desk.service.js';
export { type HalfWrittenWish, WishOutlooks } from './application/wish-outlooks.service.js';
export { OUTLOOKS, type Outlook, type WishOutlook } from './domain/wish-outlook.js';
export { type WishSheetReport, WishSheetDesk } from './application/wish-sheet-desk.service.js';
export { type ImportedWish, WishImport } from './application/wish-import.service.js';
export {
  type ClaimedRun, type FrontierOutcome, type PlannedGroupView, type PlannedVisitView, type PlanOutcome, type PlanView, type Publication, RUN_PHASES,
  type RunFigures, type RunFigureSet, type RunOutcome, type RunProgress, RUN_STATUSES, type RunStatus, type RunView, type SideOutcome,
} from './domain/assignment-run.js';
export { type RunWeights, USUAL_WEIGHTS } from './domain/run-weights.js';
export { analysisSheets } from './domain/analysis/analysis-sheets.js';
export { ANALYSIS_BASES, type AnalysisBasis, type BunchingAnalysis } from './domain/analysis/bunching-analysis.js';
export { IDLE_REASONS, type IdleReason } from './domain/analysis/venue-pool.js';
export type { BunchingView, DayLoad, SharedDay, WeekLoad } from './domain/bunching-view.js';
export {
  type BoardVisitView, type BoardWeekView, type DateVerdictView, type DraftBoard, type DraftFigures, type DraftSummary, type MoveView, type OutdatedView, VERDICTS,
} from './domain/draft.js';
export { DRAFT_MODES, type DraftMode } from './domain/draft-mode.js';
export type { LeastChangeInput, LeastChangeOutcome } from './domain/least-change.js';
export { FRONTIER_STATES, type FrontierState, type FrontierView } from './domain/frontier-view.js';
export { CROWDINGS, type Crowding, type Obstacle, OBSTACLES } from './domain/left-over.js';
export type { MoreWeek, OverflowingWeek, PressureView } from './domain/pressure-view.js';
export type { RunChange } from './domain/run-change.js';
export { GOAL_RULES, type GoalOutcome, goalSentence, type RunGoalName, type RunGoals } from './domain/run-goals.js';
export type { LoadedRepair, RepairInput, RepairOutcome, RepairPublication, RepairView, WishChangeLetter } from './domain/repair.js';
export type { WhatIfFigures, WhatIfInput, WhatIfOutcome, WishGroup } from './domain/what-if.js';
export { RUN_KINDS, type RunKind } from './domain/run-kind.js';
export type { WishReminderLetter } from './domain/wish-reminder.js';
export { WISH_ANSWERED, type WishAnswered, WISHES_DUE, type WishesDue } from './domain/scheduling.events.js';
export { BLOCK_CODES, type BlockCode, type SchoolDay } from './domain/school-day-rule.js';
export type { FairnessRule, VersionedRule } from './domain/fairness/fairness-rule.js';
export type { LedgerView, OwnLedgerView, RulePreview } from './domain/fairness/ledger-view.js';
export { SEASON_STATES, type SeasonDraft, type SeasonRules, type SeasonState, type SeasonView, USUAL_SEASON_RULES } from './domain/season.js';
export {
  type CentreWishView, type Interests, type ReasonLanguage, type ReasonView, WEEK_MARKS, type WeekMark, type WeekMarks, WISH_CHANNELS, type WishChannel,
  type WishAnswerLetter, type WishAnswerView, type WishDraft, type WishView,
} from './domain/wish.js';
export { type Experience, experienceOf, experienceOffered, WISH_KINDS, type WishKind } from './domain/wish-kind.js';
export { BAND_CHOICES } from './files/choices.js';
export { readWishSheet, WISH_COLUMNS } from './files/read-wish-sheet.js';
export type { SheetWish } from './files/sheet-wish.js';
export {
  ChangesUnfit, DraftAlreadyPublished, DraftChangedMeanwhile, DraftNotFound, DraftOutdated, FairnessRuleChangedMeanwhile, GoalsRefused, GroupHasWishAlready, MoveNeedsConfirmation, MoveNotPossible, NothingToAssign, NothingToUndo,
  NotReleasedYet, PlanOutdated, RepairAlreadyPublished, RunAlreadyEnded, RunHasNoPlan, RunIsNoRepair, RunNotFound, SeasonAlreadyPublished, SeasonChangedMeanwhile, SchoolCapReached, SchoolUnknown, SeasonDatesRefused, SeasonNotFound,
  SeasonNotPublished, SeasonTitleTaken, TooManyRunsWaiting, WishChangedMeanwhile, WishesClosed, WishesNotOpenYet, WishesStillOpen, WishNotFound, WishRefused, WishSheetRefused,
} from './domain/scheduling.errors.js';
