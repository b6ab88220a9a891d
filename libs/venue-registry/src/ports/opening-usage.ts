import type { Band, Day } from '#kernel';

/** Somebody who comes, or asks to. */
export interface StandingVisit {
  readonly bookingId: string;
  readonly openingId: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly schoolName: string;
  readonly headcount: number;
  /** False while the school or the host is still asked. */
  readonly isConfirmed: boolean;
}

/** Asks the booking room, floors above, how much of an opening is spoken for. Bound by each app. */
export abstract class OpeningUsage {
  /** Students of all bookings that stand (awaiting the host's answer or confirmed). */
  abstract seatsTaken(openingId: string): Promise<number>;

  /** Visits of the venue that stand from the first to the last day, earliest first. */
  abstract standing(venueId: string, first: Day, last: Day): Promise<StandingVisit[]>;
}
