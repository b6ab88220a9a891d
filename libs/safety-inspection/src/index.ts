export { AnswerDesk, type FinishInspection, type RecordAnswers } from './application/answer-desk.service.js';
export { AnswerIntake } from './application/answer-intake.service.js';
export { type AnswerPhotoView, type AnswerView, type FieldInspection, INSPECTION_KINDS, type InspectionKind, type InspectionSheet } from './application/answer.views.js';
export { ChecklistDesk } from './application/checklist-desk.service.js';
export type { ChecklistHead, ChecklistView } from './application/checklist.views.js';
export { InspectionCatalogue, type ClearanceSearch } from './application/inspection-catalogue.service.js';
export { InspectionDesk, type RevokeInspection } from './application/inspection-desk.service.js';
export type { ClearanceView, InspectionDraft, InspectionView } from './application/inspection.views.js';
export { InspectionPapers } from './application/inspection-papers.service.js';
export { SafetyClearance } from './application/safety-clearance.service.js';
export { UnplannedInspections } from './application/unplanned-inspections.service.js';
export type { InspectionRequestDraft, InspectionRequestView } from './persistence/inspection-request.repository.js';
export type { SentAnswer } from './persistence/answer.repository.js';
export { VenueOpeningGate } from './application/venue-opening-gate.js';
export {
  AnswersRefused, CertificateRefused, ChecklistNotFound, ChecklistPublished, ChecklistRefused, ChecklistStale, InspectionCancelled, InspectionFinished, InspectionOfAnother,
  PhotosMissing, PlannedInspectionNotFound,
} from './domain/checklist.errors.js';
export { type ChecklistItem, ITEM_CATEGORIES, type ItemCategory } from './domain/checklist.js';
export { RISK_BANDS, type RiskBand, type ValidityMonths } from './domain/risk-band.js';
export { type Answer, ANSWERS, type GivenAnswer } from './domain/verdict-rule.js';
export { CorrectionOpener, type FoundWanting } from './ports/correction-opener.js';
export { CLEARANCE_STATES, type ClearanceState } from './domain/clearance-state.js';
export type { Cover } from './domain/cover.js';
export {
  INSPECTION_RECORDED, INSPECTION_REVOKED, type InspectionRecorded, type InspectionRevoked,
} from './domain/safety-inspection.events.js';
export {
  ClearanceContested, ClearanceStillBooked, CorrectionDayMissing, FailedVenueHasNoValidity, InspectionInFuture, InspectionNotFound, InspectionStale,
  NothingToRevoke, RevocationDayRefused, ValidityTooLong, ValidityTooShort,
} from './domain/safety-inspection.errors.js';
export { VERDICTS, type Verdict } from './domain/verdict.js';
export { SafetyInspectionModule } from './safety-inspection.module.js';
