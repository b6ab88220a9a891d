export { VisitDayModule } from './visit-day.module.js';
export { type Arrival, Attendance, type Departure, type NoShow } from './application/attendance.service.js';
export { witnessOf } from './application/witness.js';
export { type AttendanceView, type Outcome, type Side, SIDES, type Witness } from './domain/attendance.js';
export { MOST_MORE } from './domain/attendance-rule.js';
export {
  AttendanceChanged, AttendanceClosed, AttendanceOffDay, AttendanceOutOfBounds, AttendanceTooEarly, CorrectionNeedsReason, DepartureBeforeArrival, NobodyArrived,
} from './domain/attendance.errors.js';
