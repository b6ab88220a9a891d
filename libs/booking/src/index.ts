export { BookingModule } from './booking.module.js';
export { BookingCatalogue } from './application/booking-catalogue.service.js';
export { BookingDesk } from './application/booking-desk.service.js';
export type { AcceptedPlan, AcceptPlan, AmendedPlan, AmendPlan, LinkAnswer, PlannedParty, RequestBooking, Reschedule } from './application/booking-commands.js';
export { BookingOffers, type OfferAnswer, type SeatOffer } from './application/booking-offers.service.js';
export { BookingOpeningUsage } from './application/booking-opening-usage.service.js';
export type {
  Alternative, BookingView, CentreBookingFilter, FreeOpeningFilter, FreeOpeningView, HostAskView, LeftOverPlace, OtherDay, OtherVisit, Page, PlannedVisit,
  SeatedParty, SeatsTaken,
} from './application/booking-views.js';
export { AlternativePlaces } from './application/alternative-places.service.js';
export { BeforeTheVisit, type BookingRef } from './application/before-the-visit.service.js';
export { BookingSettingsDesk } from './application/booking-settings-desk.service.js';
export { type BookingTimeline, BookingTimelines, isHostsDoing } from './application/booking-timelines.service.js';
export { BookingWatch } from './application/booking-watch.service.js';
export { type CalledOff, type CallOffDay, type CancelBooking, Cancellations } from './application/cancellations.service.js';
export { type Correction, Corrections } from './application/corrections.service.js';
export { voiceOf } from './application/voice-of.js';
export { CalendarFeeds, feedOwnerOf, type FeedView } from './application/calendar-feeds.service.js';
export { HostReturns } from './application/host-returns.service.js';
export { mayBeAskedBack, RETURN_ANSWERS, type ReturnAnswer } from './domain/return-rule.js';
export type { FeedOwner } from './persistence/calendar-feed.repository.js';
export type { VenueLinks } from './persistence/host-link.repository.js';
export type { ReturnView } from './persistence/return.repository.js';
export { HostLinks, type OpenedLink } from './application/host-links.service.js';
export { LinkTokens } from './application/link-tokens.service.js';
export { OtherDays } from './application/other-days.service.js';
export { PlanAmendment } from './application/plan-amendment.service.js';
export { PlanCaps } from './application/plan-caps.service.js';
export { PlannedVisits } from './application/planned-visits.service.js';
export { Rescheduling } from './application/rescheduling.service.js';
export { SeatHolds } from './application/seat-holds.service.js';
export { type ProgressStatus, VisitProgress } from './application/visit-progress.service.js';
export { BOOKING_STATUSES, BOOKING_TRANSITIONS, type BookingStatus, holdsSeats, isAgreed, isCancelled, isComing, mayBecome, STATUS_NAMES, statusNames } from './domain/booking-status.js';
export {
  AlreadyBooked, AnswerTooLate, BookingNotFound, BookingsChangedMeanwhile, CancellationTooLate, CapReached, GroupElsewhere, HostWithoutEmail,
  IllegalTransition, NotCleared, OfferOver, OnHoliday, OpeningFull, OpeningNotFound, OpeningNotOpen, PlanOverCaps, PlanRefused, RequestTooLate, ReturnTooEarly,
  SeatsExhausted, StaleBooking, TermsMissing, VenueDayOff, VenueFull, VenueUninsured,
} from './domain/booking.errors.js';
export { HeadcountTooLate, NothingOnThisDay, NotInThisState, ReconfirmationTooEarly, SettingsRefused, SettingsStale, VisitIsOver } from './domain/lifecycle.errors.js';
export {
  BOOKING_CANCELLED, BOOKING_CONFIRMED, BOOKING_COUNTED, BOOKING_PROGRESSED, BOOKING_RESCHEDULED, type BookingCancelled, type BookingConfirmed,
  type BookingCounted, type BookingProgressed, type BookingRescheduled, BOOKINGS_DUE, type BookingsDue, HOST_ASKED, HOST_DECLINED, HOST_LINK_RENEWED,
  type HostAsked, type HostDeclined, type HostLinkRenewed, OFFER_ENDED, type OfferEnd, type OfferEnded, VISIT_CONFIRMED, type VisitConfirmed,
  VISITS_CALLED_OFF, type VisitsCalledOff,
} from './domain/booking.events.js';
export { answerClosesOn, mayStillAnswer } from './domain/answer-rule.js';
export { BOOKING_ACTIONS, type BookingAction } from './domain/booking-actions.js';
export type { BookingStep } from './domain/booking-history.js';
export { type BookingSettings, MOST_REMINDERS, UNANSWERED_OFFERS, type UnansweredOffers, USUAL_BOOKING_SETTINGS } from './domain/booking-settings.js';
export { CANCELLERS, type Canceller } from './domain/cancellation-rule.js';
export { CORRECTED, type Corrected } from './domain/correction-rule.js';
export { REMINDER_KINDS, type ReminderKind } from './domain/deadline-rule.js';
export { reconfirmsFrom } from './domain/reconfirmation-rule.js';
export type { Voice, VoiceSide } from './domain/voice.js';
export { LinkSecret } from './ports/link-secret.js';
