import type { Day } from '#kernel';
import { HeadcountTooLate, NotInThisState } from './lifecycle.errors.js';
import { type BookingStatus, isComing } from './booking-status.js';

/** The host prepares for a number: it may change until the day before the visit. */
export function assertMayCount(booking: { readonly id: string; readonly status: BookingStatus; readonly heldOn: Day }, today: Day): void {
  if (booking.status !== 'offered' && !isComing(booking.status)) throw new NotInThisState({ bookingId: booking.id, status: booking.status, wanted: 'count' });
  if (today >= booking.heldOn) throw new HeadcountTooLate({ heldOn: booking.heldOn, isOver: booking.heldOn < today });
}
