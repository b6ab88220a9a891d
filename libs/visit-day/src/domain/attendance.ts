import type { Day } from '#kernel';

/** Who says how many came. */
export const SIDES = ['host', 'school', 'centre'] as const;
export type Side = (typeof SIDES)[number];

/** Somebody who may speak about a booking: its host, its school, or the centre. */
export interface Witness {
  readonly side: Side;
  readonly centreId: string;
  /** The venue, the school or the centre; another's bookings are not found. */
  readonly organisationId: string;
}

/** `no-show`: the visit did not take place, though some may have come. */
export type Outcome = 'visited' | 'no-show';

/** How many came to one booking, in numbers and instants; nobody is named. */
export interface AttendanceView {
  readonly bookingId: string;
  /** Head-count of the booking when it was first recorded. */
  readonly planned: number;
  readonly arrived: number;
  readonly outcome: Outcome;
  /** Null when nobody took the time down. */
  readonly arrivedAt: Date | null;
  readonly departedAt: Date | null;
  readonly recordedBy: Side;
  /** Why the first record was changed; null while it stands. */
  readonly correction: string | null;
  readonly version: number;
}

/** What a host, a teacher or the centre reports. */
export interface Count {
  readonly outcome: Outcome;
  readonly arrived: number;
  readonly at: Date | null;
}

export interface VisitTime { readonly heldOn: Day; readonly now: Date }
