export { Corrections, type Verification } from './application/corrections.service.js';
export type { CorrectionView, OpenedCorrection, ProofView } from './application/correction.views.js';
export { DueVenues } from './application/due-venues.service.js';
export type { Evidence, EvidenceItem, YearsInspection } from './application/evidence.views.js';
export { InspectionEvidence } from './application/inspection-evidence.service.js';
export { InspectionPlanner, type PlanInspections } from './application/inspection-planner.service.js';
export { InspectionWatch } from './application/inspection-watch.service.js';
export { InspectorFiles } from './application/inspector-files.service.js';
export {
  type DueVenueView, INSPECTOR_KINDS, type InspectorKind, type InspectorView, type MonthView as InspectionMonthView, PLAN_KINDS, PLAN_STATUSES, type PlanKind, type PlannerView, type PlanStatus, type PlanView,
  type RouteView,
} from './application/plan.views.js';
export { MergedPlans } from './application/merged-plans.js';
export { PlanCatalogue } from './application/plan-catalogue.service.js';
export { LINK_OF_CORRECTION, ProofDoor } from './application/proof-door.service.js';
export { LINK_OF_SELF_CHECK, type OpenedSelfCheck, SelfChecks, type SelfCheckView } from './application/self-checks.service.js';
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
export { type Cover, coverOn } from './domain/cover.js';
export { CORRECTION_STATES, type CorrectionState, type FoundFault } from './domain/correction-rule.js';
export {
  CorrectionByItsFinder, CorrectionDueDayRefused, CorrectionNotFound, CorrectionNotProved, CorrectionStale, CorrectionVerifiedAlready, TooManyProofs,
} from './domain/correction.errors.js';
export { DUE_REASONS, type DueReason } from './domain/due-rule.js';
export { INSPECTION_REMINDERS, type InspectionReminderKind } from './domain/inspection-reminder-rule.js';
export {
  InspectionDayRefused, InspectorFileRefused, InspectorFileStale, InspectorUnknown, PlanIsOver, PlanNotFound, PlanStale, SelfCheckOver, SelfCheckRefused, TrainingTwice as InspectorTrainingTwice,
} from './domain/plan.errors.js';
export { causeInWords, SAFETY_CAUSES, type SafetyCause } from './domain/restriction-rule.js';
export { LONGEST_PLAN, SELF_ANSWERS, type SelfAnswer, type SelfAnswers } from './domain/self-check-rule.js';
export type { InspectorFile, InspectorTraining } from './persistence/inspector.repository.js';
export { ComingVisits, type LostVisitsQuestion, type VisitsToCome } from './ports/coming-visits.js';
export {
  CORRECTIONS_ASKED, type CorrectionsAsked, INSPECTION_RECORDED, INSPECTION_REMINDER, INSPECTION_REVOKED, type InspectionRecorded, type InspectionReminder, type InspectionRevoked, SELF_CHECK_ASKED,
  type SelfCheckAsked, VENUE_RELEASED, VENUE_RESTRICTED, type VenueReleased, type VenueRestricted,
} from './domain/safety-inspection.events.js';
export {
  ClearanceContested, CorrectionDayMissing, FailedVenueHasNoValidity, InspectionInFuture, InspectionNotFound, InspectionStale,
  NothingToRevoke, RevocationDayRefused, ValidityTooLong, ValidityTooShort,
} from './domain/safety-inspection.errors.js';
export { VERDICTS, type Verdict } from './domain/verdict.js';
export { SafetyInspectionModule } from './safety-inspection.module.js';
