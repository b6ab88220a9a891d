export { SchoolSchedulingModule } from './school-scheduling.module.js';
export { BunchingCatalogue } from './application/bunching-catalogue.service.js';
export { CalendarDesk } from './application/calendar-desk.service.js';
export type { LoadedProblem } from './application/assignment-problem.loader.js';
export { PlanCatalogue } from './application/plan-catalogue.service.js';
export { PlanDesk } from './application/plan-desk.service.js';
export { type RequestRun, RunDesk } from './application/run-desk.service.js';
export { SchoolDays } from './application/school-days.service.js';
export { SchoolWeeks, type SchoolWeekView } from './application/school-weeks.service.js';
export { SeasonCatalogue } from './application/season-catalogue.service.js';
export { SeasonDesk } from './application/season-desk.service.js';
export { WishCatalogue } from './application/wish-catalogue.service.js';
export { type ImportedWish, type SendWish, WishDesk } from './application/wish-desk.service.js';
export {
  type ClaimedRun, type PlannedGroupView, type PlannedVisitView, type PlanView, type Publication, type RunFigures, type RunFigureSet,
  type RunOutcome, type RunProgress, RUN_STATUSES, type RunStatus, type RunView, type RunWeights, USUAL_WEIGHTS,
} from './domain/assignment-run.js';
export type { BunchingView, DayLoad, SharedDay, WeekLoad } from './domain/bunching-view.js';
export { CALENDAR_EVENT_KINDS, type CalendarEventDraft, type CalendarEventKind, type CalendarEventView } from './domain/calendar-event.js';
export { WISH_ANSWERED, type WishAnswered } from './domain/scheduling.events.js';
export { BLOCK_CODES, type BlockCode, type SchoolDay } from './domain/school-day-rule.js';
export { SEASON_STATES, type SeasonDraft, type SeasonState, type SeasonView } from './domain/season.js';
export {
  type CentreWishView, type Interests, type ReasonLanguage, type ReasonView, WEEK_MARKS, type WeekMark, type WeekMarks,
  type WishAnswerLetter, type WishAnswerView, type WishDraft, type WishView,
} from './domain/wish.js';
export {
  GroupHasWishAlready, NothingToAssign, PlanOutdated, RunAlreadyEnded, RunHasNoPlan, RunNotFound, SeasonAlreadyPublished, SeasonChangedMeanwhile,
  SeasonDatesRefused, SeasonNotFound, SeasonTitleTaken, TooManyRunsWaiting, WishChangedMeanwhile, WishesClosed, WishesStillOpen, WishNotFound, WishRefused,
} from './domain/scheduling.errors.js';
