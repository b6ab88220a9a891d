import type { Band, Day } from '#kernel';
import { byTurn, type Turn } from './waiting-order.js';

/** Which half-days a group would take. */
export interface Reach {
  readonly openingId: string | null;
  readonly venueId: string | null;
  readonly jobField: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly band: Band | null;
}

/** Whether there may be a half-day that both would take. */
export function compete(a: Reach, b: Reach): boolean {
  if (a.openingId !== null && b.openingId !== null) return a.openingId === b.openingId;
  if (a.firstDay > b.lastDay || b.firstDay > a.lastDay) return false;
  if (a.band !== null && b.band !== null && a.band !== b.band) return false;
  return a.venueId !== null && b.venueId !== null ? a.venueId === b.venueId : a.jobField === b.jobField;
}

/** 1 for the group whose turn it is among all that wait for a half-day it would take, too. */
export function positionOf<T extends Turn & Reach>(waiter: T, waiting: readonly T[]): number {
  return 1 + waiting.filter((other) => other.id !== waiter.id && compete(waiter, other) && byTurn(other, waiter) < 0).length;
}
