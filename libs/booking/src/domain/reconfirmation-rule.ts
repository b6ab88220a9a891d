import { addDays, type Day } from '#kernel';
import { NotInThisState, ReconfirmationTooEarly, VisitIsOver } from './lifecycle.errors.js';
import type { BookingStatus } from './booking-status.js';

/** The first day on which "still fine" means something. */
export const reconfirmsFrom = (heldOn: Day, reconfirmDays: number): Day => addDays(heldOn, -reconfirmDays);

export function assertMayReconfirm(booking: { readonly id: string; readonly status: BookingStatus; readonly heldOn: Day }, { today, reconfirmDays }: { readonly today: Day; readonly reconfirmDays: number }): void {
  const { status, heldOn } = booking;
  if (status !== 'confirmed' && status !== 'ready') throw new NotInThisState({ bookingId: booking.id, status, wanted: 'reconfirm' });
  if (today > heldOn) throw new VisitIsOver({ heldOn });
  const opensOn = reconfirmsFrom(heldOn, reconfirmDays);
  if (today < opensOn) throw new ReconfirmationTooEarly({ heldOn, opensOn });
}
