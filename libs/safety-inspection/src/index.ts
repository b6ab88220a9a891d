export { InspectionCatalogue, type ClearanceSearch } from './application/inspection-catalogue.service.js';
export { InspectionDesk, type RecordInspection, type RevokeInspection } from './application/inspection-desk.service.js';
export type { ClearanceView, InspectionDraft, InspectionView } from './application/inspection.views.js';
export { SafetyClearance } from './application/safety-clearance.service.js';
export { UnplannedInspections } from './application/unplanned-inspections.service.js';
export type { InspectionRequestDraft, InspectionRequestView } from './persistence/inspection-request.repository.js';
export { VenueOpeningGate } from './application/venue-opening-gate.js';
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
