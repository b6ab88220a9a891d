export { VisitDayModule } from './visit-day.module.js';
export { type Arrival, Attendance, type Departure, type NoShow } from './application/attendance.service.js';
export { type EscortChange, EscortDesk } from './application/escort-desk.service.js';
export { EscortFiles } from './application/escort-files.service.js';
export { Incidents } from './application/incidents.service.js';
export { PreparationDesk } from './application/preparation-desk.service.js';
export { VehiclePool } from './application/vehicle-pool.service.js';
export { VisitDays } from './application/visit-days.service.js';
export { cardOf, VisitSheets } from './application/visit-sheets.service.js';
export { VisitUpkeep } from './application/visit-upkeep.consumer.js';
export type { GroupCard, VisitDayView, VisitSheet } from './application/visit-views.js';
export { witnessOf } from './application/witness.js';
export { type AttendanceView, type Outcome, type Side, SIDES, type Witness } from './domain/attendance.js';
export { MOST_MORE } from './domain/attendance-rule.js';
export {
  AttendanceChanged, AttendanceClosed, AttendanceOffDay, AttendanceOutOfBounds, AttendanceTooEarly, CorrectionNeedsReason, DepartureBeforeArrival, NobodyArrived,
} from './domain/attendance.errors.js';
export { ESCORT_KINDS, type EscortKind, type EscortOfVisit, type EscortView, isTrainedBy, type Training } from './domain/escort.js';
export { concernsTheVenue, INCIDENT_KINDS, type IncidentDraft, type IncidentKind, type IncidentView, type Told, TOLD } from './domain/incident.js';
export {
  AlreadyRiding, EscortChanged, EscortElsewhere, EscortNotFound, EscortOnDuty, EscortUntrained, IncidentTimeRefused, NotReadyYet, NothingToPrepare, PreparationChanged,
  PreparationIncomplete, RuleChanged, TrainingTwice, VehicleChanged, VehicleFull, VehicleInUse, VehicleNotFound, VehicleOnOtherDay, VehicleTwice,
} from './domain/preparation.errors.js';
export type { Preparation } from './domain/preparation.js';
export { type Missing, NEEDS, type Need, type Readiness, readinessOf, type Travel, TRAVELS } from './domain/readiness.js';
export { type LegView, VEHICLE_KINDS, type VehicleDraft, type VehicleKind, type VehicleView } from './domain/vehicle.js';
export { INCIDENT_REPORTED, type IncidentReported } from './domain/visit-day.events.js';
export type { EscortDraft } from './persistence/escort.repository.js';
export type { EscortRule } from './persistence/preparation.repository.js';
export type { Ride } from './persistence/vehicle.repository.js';
