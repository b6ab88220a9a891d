export { BookingModule } from './booking.module.js';
export { BookingCatalogue } from './application/booking-catalogue.service.js';
export { BookingDesk } from './application/booking-desk.service.js';
export type { AcceptedPlan, AcceptPlan, AmendedPlan, AmendPlan, LinkAnswer, PlannedParty, RequestBooking, Reschedule } from './application/booking-commands.js';
export { BookingOpeningUsage } from './application/booking-opening-usage.service.js';
export type {
  Alternative, BookingView, CentreBookingFilter, FreeOpeningFilter, FreeOpeningView, HostAskView, OtherDay, OtherVisit, Page, PlannedVisit,
  SeatsTaken,
} from './application/booking-views.js';
export { HostLinks, type OpenedLink } from './application/host-links.service.js';
export { LinkTokens } from './application/link-tokens.service.js';
export { OtherDays } from './application/other-days.service.js';
export { PlanAmendment } from './application/plan-amendment.service.js';
export { PlannedVisits } from './application/planned-visits.service.js';
export { Rescheduling } from './application/rescheduling.service.js';
export { SeatHolds } from './application/seat-holds.service.js';
export { type ProgressStatus, VisitProgress } from './application/visit-progress.service.js';
export { BOOKING_STATUSES, BOOKING_TRANSITIONS, type BookingStatus, holdsSeats, isAgreed, isCancelled, isComing, mayBecome, STATUS_NAMES, statusNames } from './domain/booking-status.js';
export {
  AlreadyBooked, AnswerTooLate, BookingNotFound, BookingsChangedMeanwhile, CancellationTooLate, CapReached, GroupElsewhere, IllegalTransition, NotCleared, OnHoliday, OpeningFull, OpeningNotFound, OpeningNotOpen,
  PlanRefused, RequestTooLate, SeatsExhausted, StaleBooking, VenueFull,
} from './domain/booking.errors.js';
export {
  BOOKING_CANCELLED, BOOKING_CONFIRMED, BOOKING_PROGRESSED, BOOKING_RESCHEDULED, type BookingCancelled, type BookingConfirmed, type BookingProgressed, type BookingRescheduled, HOST_ASKED, HOST_DECLINED, type HostAsked, type HostDeclined,
  VISIT_CONFIRMED, type VisitConfirmed,
} from './domain/booking.events.js';
export { answerClosesOn, mayStillAnswer } from './domain/answer-rule.js';
export { LinkSecret } from './ports/link-secret.js';
