import type { Schedule } from '../model/schedule.js';
import type { Elimination } from './static-elimination.js';

/** Whether a date has seats enough for a request as the plan stands, all venues together. In a tight season most have not, and need not be tried. */
export class SeatsLeft {
  /** Venues open to the request at place k of `Elimination.usable`: venueStart[k] until venueStart[k + 1]. */
  private readonly venues: Int32Array;
  private readonly venueStart: Int32Array;

  constructor(private readonly schedule: Schedule, private readonly elimination: Elimination) {
    const { board } = schedule, { usable, usableStart } = elimination, venues: number[] = [];
    this.venueStart = new Int32Array(usable.length + 1);
    for (let r = 0; r < board.requestCount; r++) {
      for (let k = usableStart[r]!; k < usableStart[r + 1]!; k++) {
        const slot = board.optionSlot[usable[k]!]!;
        for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) if (board.isOpen[board.edgeVenue[e]! * board.slotCount + slot] === 1) venues.push(board.edgeVenue[e]!);
        this.venueStart[k + 1] = venues.length;
      }
    }
    this.venues = Int32Array.from(venues);
  }

  /** For a request that stands nowhere, at a place of `Elimination.usable`: whether its fewest students have a seat each; parties and accessible seats are not looked at. */
  suffice(request: number, place: number): boolean {
    const { schedule, elimination: { usable }, venues } = this, { board } = schedule, slot = board.optionSlot[usable[place]!]!, end = this.venueStart[place + 1]!;
    let missing = board.minServed[request]!;
    for (let at = this.venueStart[place]!; at < end && missing > 0; at++) missing -= schedule.seatsLeft(venues[at]!, slot);
    return missing <= 0;
  }
}
