import { OpeningFull, type PlaceAndTime, SeatsExhausted } from './booking.errors.js';

export interface Capacity {
  readonly seats: number;
  readonly seatsTaken: number;
  readonly partiesLimit: number;
  readonly partiesTaken: number;
}

/** Never negative: a lowered capacity leaves nothing, not less than nothing. */
export const seatsLeft = ({ seats, seatsTaken }: Capacity): number => Math.max(0, seats - seatsTaken);

export const isFull = ({ partiesLimit, partiesTaken }: Capacity): boolean => partiesTaken >= partiesLimit;

/** What a further party can still take here: nothing when no further group is taken. */
export const placesLeft = (capacity: Capacity): number => (isFull(capacity) ? 0 : seatsLeft(capacity));

/** A party fits when a group and its seats are free; seats are looked at first, since teachers think in students. */
export function assertSeatsFor(headcount: number, capacity: Capacity, at: PlaceAndTime): void {
  const left = placesLeft(capacity);
  if (headcount > seatsLeft(capacity)) throw new SeatsExhausted({ ...placeOf(at), requested: headcount, left });
  if (isFull(capacity)) throw new OpeningFull({ ...placeOf(at), partiesLimit: capacity.partiesLimit });
}

export const placeOf = ({ openingId, venueName, heldOn, band }: PlaceAndTime): PlaceAndTime => ({ openingId, venueName, heldOn, band });
