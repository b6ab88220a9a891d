import type { Day } from '#kernel';
import { type BookingStatus, holdsSeats } from './booking-status.js';
import { ReturnTooEarly, TermsMissing } from './booking.errors.js';

/** Would the host take students again? */
export const RETURN_ANSWERS = ['yes', 'no', 'other-terms'] as const;
export type ReturnAnswer = (typeof RETURN_ANSWERS)[number];

const LONGEST_TERMS = 200;

/** Asked once the visit is over. */
export const mayBeAskedBack = (visit: { readonly heldOn: Day; readonly status: BookingStatus }, today: Day): boolean => holdsSeats(visit.status) && visit.status !== 'host-pending' && visit.heldOn < today;

/** Other terms are said in a line; terms of a plain yes or no may be. */
export function termsOf(answer: ReturnAnswer, said: string | null): string | null {
  const terms = said?.trim().slice(0, LONGEST_TERMS) || null;
  if (answer === 'other-terms' && terms === null) throw new TermsMissing();
  return terms;
}

export function assertVisitIsOver(visit: { readonly heldOn: Day; readonly status: BookingStatus }, today: Day): void {
  if (!mayBeAskedBack(visit, today)) throw new ReturnTooEarly(visit.heldOn);
}
