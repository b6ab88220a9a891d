import { addDays, type Day, daysApart } from '#kernel';
import { CancellationTooLate, ReasonMissing } from './booking.errors.js';

export const FREE_UNTIL_DAYS_BEFORE = 14;
export const SCHOOL_UNTIL_DAYS_BEFORE = 4;

export interface Cancellation {
  readonly by: 'school' | 'centre';
  readonly heldOn: Day;
  readonly today: Day;
  readonly reason: string;
}

/**
 * A school cancels freely until fourteen days before the visit; until four days before it still may, flagged late,
 * because the host has prepared. From the third day before only the director cancels. Nobody cancels the past.
 */
export function judgeCancellation({ by, heldOn, today, reason }: Cancellation): { readonly late: boolean } {
  if (reason.trim() === '') throw new ReasonMissing();
  const daysLeft = daysApart(today, heldOn);
  const closedOn = addDays(heldOn, -SCHOOL_UNTIL_DAYS_BEFORE);
  if (daysLeft < 0 || (by === 'school' && daysLeft < SCHOOL_UNTIL_DAYS_BEFORE)) {
    throw new CancellationTooLate({ heldOn, closedOn, isOver: daysLeft < 0 });
  }
  return { late: by === 'school' && daysLeft < FREE_UNTIL_DAYS_BEFORE };
}
