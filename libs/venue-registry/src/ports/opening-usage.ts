/** Asks the booking room, floors above, how much of an opening is spoken for. Bound by each app. */
export abstract class OpeningUsage {
  /** Students of all bookings that stand (awaiting the host's answer or confirmed). */
  abstract seatsTaken(openingId: string): Promise<number>;
}
