import type { Band, Day, DomainEvent } from '#kernel';
import type { BookingStatus } from './booking-status.js';
import type { Canceller } from './cancellation-rule.js';
import type { ReminderKind } from './deadline-rule.js';
import type { VoiceSide } from './voice.js';

export const HOST_ASKED = 'booking.host-asked';
/** One host, one mail, one link: everything asked together. */
export interface HostAsked { readonly hostLinkId: string }
export const hostAsked = (centreId: string, payload: HostAsked): DomainEvent<HostAsked> => ({ type: HOST_ASKED, centreId, payload });

export const HOST_LINK_RENEWED = 'booking.host-link-renewed';
/** The venue's earlier links lead nowhere any more; this one is to be sent. */
export interface HostLinkRenewed { readonly hostLinkId: string }
export const hostLinkRenewed = (centreId: string, payload: HostLinkRenewed): DomainEvent<HostLinkRenewed> => ({ type: HOST_LINK_RENEWED, centreId, payload });

export const BOOKING_CONFIRMED = 'booking.confirmed';
export interface BookingConfirmed { readonly bookingId: string }
export const bookingConfirmed = (centreId: string, payload: BookingConfirmed): DomainEvent<BookingConfirmed> =>
  ({ type: BOOKING_CONFIRMED, centreId, payload });

export const VISIT_CONFIRMED = 'booking.visit-confirmed';
/** No party of the visit waits for a host any more. A booking asked for directly is a visit of its own, without a wish. */
export interface VisitConfirmed {
  readonly schoolId: string;
  readonly wishId: string | null;
  readonly heldOn: Day;
  readonly band: Band;
  readonly bookingIds: readonly string[];
}
export const visitConfirmed = (centreId: string, payload: VisitConfirmed): DomainEvent<VisitConfirmed> =>
  ({ type: VISIT_CONFIRMED, centreId, payload });

export const HOST_DECLINED = 'booking.host-declined';
export interface HostDeclined { readonly bookingId: string; readonly reason: string | null }
export const hostDeclined = (centreId: string, payload: HostDeclined): DomainEvent<HostDeclined> => ({ type: HOST_DECLINED, centreId, payload });

export const OFFER_ENDED = 'booking.offer-ended';
export type OfferEnd = 'accepted' | 'declined' | 'expired';
/** The school has answered, or let its day pass. Unless accepted, the seats are free again. */
export interface OfferEnded { readonly bookingId: string; readonly how: OfferEnd }
export const offerEnded = (centreId: string, payload: OfferEnded): DomainEvent<OfferEnded> => ({ type: OFFER_ENDED, centreId, payload });

export const BOOKING_RESCHEDULED = 'booking.rescheduled';
/** The booking stands on another day; `from`: when it was. */
export interface BookingRescheduled { readonly bookingId: string; readonly from: { readonly heldOn: Day; readonly band: Band } }
export const bookingRescheduled = (centreId: string, payload: BookingRescheduled): DomainEvent<BookingRescheduled> =>
  ({ type: BOOKING_RESCHEDULED, centreId, payload });

export const BOOKING_PROGRESSED = 'booking.progressed';
/** The visit came nearer its end, or what was written down of it was corrected. */
export interface BookingProgressed { readonly bookingId: string; readonly from: BookingStatus; readonly to: BookingStatus }
export const bookingProgressed = (centreId: string, payload: BookingProgressed): DomainEvent<BookingProgressed> =>
  ({ type: BOOKING_PROGRESSED, centreId, payload });

export const BOOKING_CANCELLED = 'booking.cancelled';
/**
 * `late`: with less notice than the other side may expect. `from`: what the booking was before. `by` and `saidBy`: on whose
 * account, and who wrote it down; absent when a published plan was amended, of which schools hear wish by wish.
 * `together`: told with others of the same day by VISITS_CALLED_OFF.
 */
export interface BookingCancelled {
  readonly bookingId: string;
  readonly late?: boolean;
  readonly from?: BookingStatus;
  readonly by?: Canceller;
  readonly saidBy?: VoiceSide;
  readonly together?: boolean;
}
export const bookingCancelled = (centreId: string, payload: BookingCancelled): DomainEvent<BookingCancelled> =>
  ({ type: BOOKING_CANCELLED, centreId, payload });

export const VISITS_CALLED_OFF = 'booking.visits-called-off';
/** A day, or some venues of it, was called off at once; one message for each who expected somebody. */
export interface VisitsCalledOff { readonly to: 'school' | 'host'; readonly organisationId: string; readonly day: Day; readonly bookingIds: readonly string[] }
export const visitsCalledOff = (centreId: string, payload: VisitsCalledOff): DomainEvent<VisitsCalledOff> => ({ type: VISITS_CALLED_OFF, centreId, payload });

export const BOOKING_COUNTED = 'booking.counted';
/** The school gave its final head-count; `from` is the one before. With fewer students seats are free again. */
export interface BookingCounted { readonly bookingId: string; readonly from: number; readonly to: number }
export const bookingCounted = (centreId: string, payload: BookingCounted): DomainEvent<BookingCounted> => ({ type: BOOKING_COUNTED, centreId, payload });

export const BOOKINGS_DUE = 'booking.due';
/** Something is to be said about these bookings of one reader, once. */
export interface BookingsDue { readonly kind: ReminderKind; readonly nth: number; readonly bookingIds: readonly string[] }
export const bookingsDue = (centreId: string, payload: BookingsDue): DomainEvent<BookingsDue> => ({ type: BOOKINGS_DUE, centreId, payload });

export const VISITS_LOST = 'booking.visits-lost';
/** Their venue may not receive students; each was cancelled, is on record, and is to be assigned anew. */
export interface VisitsLost { readonly venueId: string; readonly cause: string; readonly bookingIds: readonly string[] }
export const visitsLost = (centreId: string, payload: VisitsLost): DomainEvent<VisitsLost> => ({ type: VISITS_LOST, centreId, payload });
