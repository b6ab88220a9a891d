import type { Band, Day, DomainEvent } from '#kernel';
import type { BookingStatus } from './booking-status.js';

export const HOST_ASKED = 'booking.host-asked';
/** One host, one mail, one link: everything asked together. */
export interface HostAsked { readonly hostLinkId: string }
export const hostAsked = (centreId: string, payload: HostAsked): DomainEvent<HostAsked> => ({ type: HOST_ASKED, centreId, payload });

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
/** `late`: cancelled after the day until which a school cancels freely. `from`: what the booking was before. */
export interface BookingCancelled { readonly bookingId: string; readonly late?: boolean; readonly from?: BookingStatus }
export const bookingCancelled = (centreId: string, payload: BookingCancelled): DomainEvent<BookingCancelled> =>
  ({ type: BOOKING_CANCELLED, centreId, payload });
