import type { Band, Day, JobField } from '#kernel';

/** Every state of a wait. `transitions` in the database holds the same changes; a spec compares the two. */
export const WAITER_STATES = ['waiting', 'offered', 'placed', 'declined', 'expired', 'left', 'lapsed'] as const;
export type WaiterState = (typeof WAITER_STATES)[number];

/** An offer that did not work out brings a group back to its place when other days of its target are left. */
export const WAITER_TRANSITIONS: Readonly<Record<WaiterState, readonly WaiterState[]>> = {
  waiting: ['offered', 'placed', 'left', 'lapsed'],
  offered: ['placed', 'declined', 'expired', 'waiting'],
  placed: [], declined: [], expired: [], left: [], lapsed: [],
};
export const isLive = (state: WaiterState): boolean => state === 'waiting' || state === 'offered';

export const TARGET_KINDS = ['opening', 'venue', 'job-field'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** What a group waits for: one half-day, or any half-day of a venue or of a job field within some days (both included). */
export type WaitTarget =
  | { readonly kind: 'opening'; readonly openingId: string }
  | ({ readonly kind: 'venue'; readonly venueId: string } & DaysWaitedFor)
  | ({ readonly kind: 'job-field'; readonly jobField: JobField } & DaysWaitedFor);

export interface DaysWaitedFor {
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Absent: either half of the day. */
  readonly band?: Band | null | undefined;
}

/** A group that waits, wholly or not at all. */
export interface Waiter {
  readonly id: string;
  readonly centreId: string;
  readonly schoolId: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly kind: TargetKind;
  readonly state: WaiterState;
  /** 1 when the director lets this group go first, for a reason that is on record. */
  readonly priority: number;
  readonly priorityReason: string | null;
  readonly arrivedAt: Date;
  readonly bookingId: string | null;
  readonly offerUntil: Day | null;
  readonly version: number;
}
