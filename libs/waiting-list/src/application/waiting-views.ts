import type { Band, Day, JobField } from '#kernel';
import type { TargetKind, WaiterState } from '../domain/waiter.js';

/** A wait as its readers see it. */
export interface WaiterView {
  readonly id: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly kind: TargetKind;
  /** Of one half-day: its id. */
  readonly openingId: string | null;
  readonly venueId: string | null;
  readonly venueName: string | null;
  readonly jobField: JobField;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly band: Band | null;
  readonly state: WaiterState;
  /** While it waits: 1 for the group whose turn it is among all that wait for the same; null otherwise. */
  readonly position: number | null;
  /** The director lets this group go first; why. */
  readonly isPreferred: boolean;
  readonly preferredBecause: string | null;
  readonly arrivedAt: Date;
  /** Seats last went to somebody behind, because only so many were left. */
  readonly passedOver: { readonly at: Date; readonly left: number } | null;
  /** What was offered; `dueOn` while it stands. */
  readonly offer: { readonly bookingId: string; readonly venueName: string; readonly heldOn: Day; readonly band: Band; readonly dueOn: Day | null } | null;
  readonly version: number;
}
