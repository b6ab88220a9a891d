import { addDays, addWorkingDays, type Day } from '#kernel';
import { HELD_HOURS, PATIENCE_WORKING_DAYS } from './negotiation-state.js';

const HOUR_MS = 3_600_000;
/** Nothing about a visit changes in its last three days. */
const CLOSES_DAYS_BEFORE = 3;

/** When the centre takes over: at six in the evening of the fifth working day, or sooner, when answers about the visit close. */
export function dueAt(today: Day, heldOn: Day, holidays: ReadonlySet<Day>): Date {
  const patience = addWorkingDays(today, PATIENCE_WORKING_DAYS, holidays), closes = addDays(heldOn, -CLOSES_DAYS_BEFORE);
  return new Date(`${patience < closes ? patience : closes}T18:00:00+09:00`);
}

/** Until when offered seats are set aside. */
export const heldUntil = (now: Date): Date => new Date(now.getTime() + HELD_HOURS * HOUR_MS);

/** Whole days a thread has waited, the first day counted as one. */
export const ageInDays = (startedAt: Date, now: Date): number => Math.floor((now.getTime() - startedAt.getTime()) / (24 * HOUR_MS)) + 1;
