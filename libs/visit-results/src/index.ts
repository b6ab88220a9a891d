export { VisitResultsModule } from './visit-results.module.js';
export { MentorTrainingDesk } from './application/mentor-training-desk.service.js';
export { ResultCatalogue } from './application/result-catalogue.service.js';
export { type EnterResult, ResultDesk } from './application/result-desk.service.js';
export type { ResultDetail, ResultFilter, ResultLine, ResultRegister, ResultState, ResultSummary, ResultView } from './application/result-views.js';
export { ResultWatch } from './application/result-watch.service.js';
export { SafetyFiles } from './application/safety-files.service.js';
export type { OpenedSurvey } from './application/survey-door.service.js';
export { Surveys } from './application/surveys.service.js';
export {
  type Average, isMark, LONGEST_COMMENT, type Marks, SURVEY_AUDIENCES, SURVEY_ITEMS, type SurveyAnswer, type SurveyAudience, type SurveyItem,
} from './domain/satisfaction.js';
export type { MentorTraining } from './domain/mentor-training.js';
export { surveyEndsOn, type SurveyState } from './domain/survey-rule.js';
export {
  CountsDoNotAdd, MentorTrainingAhead, MentorTrainingIncomplete, NotToBeClosed, ReminderAfterDue, ResultClosed, ResultStale, ResultTooEarly, SafetyFileNotFound, SettingsStale, SurveyFull, SurveyNotOpen, VisitNotAgreed,
} from './domain/visit-results.errors.js';
export { RESULT_ASKED, type ResultAsked, SAFETY_CONCERN_RAISED, type SafetyConcernRaised } from './domain/visit-results.events.js';
export type { ResultSettings } from './persistence/result.repository.js';
export type { SafetyFileRow } from './persistence/safety-file.repository.js';
export type { StoredAnswer } from './persistence/survey.repository.js';
