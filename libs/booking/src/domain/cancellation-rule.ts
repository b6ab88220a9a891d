import { addDays, type Day, daysApart } from '#kernel';
import { CancellationTooLate, ReasonMissing } from './booking.errors.js';
import type { BookingStatus } from './booking-status.js';

export const FREE_UNTIL_DAYS_BEFORE = 14;
export const SCHOOL_UNTIL_DAYS_BEFORE = 4;
/** A school needs a week to find another place; a host who cancels later says why. */
export const HOST_FREE_WORKING_DAYS = 5;

/** On whose account a visit is cancelled. */
export const CANCELLERS = ['school', 'host', 'centre', 'weather'] as const;
export type Canceller = (typeof CANCELLERS)[number];
export const cancelledBy = (by: Canceller): BookingStatus => `cancelled-by-${by}`;

export interface Cancellation {
  readonly by: Canceller;
  /** The director writes it down, whoever asked for it. */
  readonly isByCentre: boolean;
  readonly heldOn: Day;
  readonly today: Day;
  /** Working days left until the visit. */
  readonly noticeDays: number;
  readonly reason: string | null;
}

/**
 * A school cancels freely until fourteen days before the visit; until four days before it still may, flagged late, because
 * the host has prepared. A host may until the day itself; with less than five working days it is late and gives a reason.
 * From the third day before a school's visit is cancelled only by the director, who may to the last and always says why.
 * Nobody cancels the past.
 */
export function judgeCancellation({ by, isByCentre, heldOn, today, noticeDays, reason }: Cancellation): { readonly late: boolean } {
  const daysLeft = daysApart(today, heldOn);
  if (daysLeft < 0 || (by === 'school' && !isByCentre && daysLeft < SCHOOL_UNTIL_DAYS_BEFORE)) {
    throw new CancellationTooLate({ heldOn, closedOn: addDays(heldOn, -SCHOOL_UNTIL_DAYS_BEFORE), isOver: daysLeft < 0 });
  }
  const late = by === 'school' ? daysLeft < FREE_UNTIL_DAYS_BEFORE : by === 'host' && noticeDays < HOST_FREE_WORKING_DAYS;
  const mayStaySilent = by === 'host' && !isByCentre && !late;
  if (!mayStaySilent && (reason ?? '').trim() === '') throw new ReasonMissing();
  return { late };
}
