import { type BookingStatus, answerClosesOn, holdsSeats } from '#booking';
import { addDays, addWorkingDays, type Day } from '#kernel';
import type { TargetKind, WaiterState } from './waiter.js';

/** Working days a school has to answer, unless the centre says otherwise. */
export const USUAL_OFFER_WORKING_DAYS = 2;

/** The last day on which an offer may be accepted: some working days from today, and never after the host could not answer any more. */
export function offerUntil(today: Day, heldOn: Day, workingDays: number, holidays: ReadonlySet<Day>): Day {
  const until = addWorkingDays(today, workingDays, holidays), closes = answerClosesOn(heldOn);
  return until < closes ? until : closes;
}

export type OfferOutcome = 'accepted' | 'declined' | 'expired' | 'withdrawn';

/** What becomes of a wait when the booking it was offered is in this state; null while the offer stands. */
export function afterOffer(kind: TargetKind, status: BookingStatus): { readonly state: WaiterState; readonly outcome: OfferOutcome } | null {
  if (status === 'offered') return null;
  if (holdsSeats(status)) return { state: 'placed', outcome: 'accepted' };
  // with other days left to wait for, one refused half-day is no reason to lose one's place
  if (status === 'offer-declined') return { state: kind === 'opening' ? 'declined' : 'waiting', outcome: 'declined' };
  if (status === 'offer-expired') return { state: 'expired', outcome: 'expired' };
  if (status === 'host-declined' || status === 'cancelled-by-school' || status === 'cancelled-by-host') return { state: 'placed', outcome: 'accepted' };
  return { state: 'waiting', outcome: 'withdrawn' };
}

/** The half-year (March to August, September to February) a day lies in, both days included: over it places are counted. */
export function halfYearOf(day: Day): { readonly firstDay: Day; readonly lastDay: Day } {
  const year = Number(day.slice(0, 4)), month = Number(day.slice(5, 7));
  if (month >= 3 && month <= 8) return { firstDay: `${year}-03-01`, lastDay: `${year}-08-31` };
  const begins = month >= 9 ? year : year - 1;
  return { firstDay: `${begins}-09-01`, lastDay: addDays(`${begins + 1}-03-01`, -1) };
}
