import type { Schedule } from '../model/schedule.js';
import type { Elimination } from './static-elimination.js';

/** Whether a date has seats enough for a request as the plan stands, all venues together. In a tight season most have not, and need not be tried. */
export class SeatsLeft {
  /** Venues open to the request at place k of `Elimination.usable`: venueStart[k] until venueStart[k + 1]. */
  private readonly venues: Int32Array;
  private readonly venueStart: Int32Array;

  constructor(private readonly schedule: Schedule, private readonly elimination: Elimination) {
    const counts = new Int32Array(elimination.usable.length + 1);
    // Counted first: of a metropolis these are millions, and a list that grows holds them twice.
    this.eachOpen((place) => counts[place + 1]!++);
    for (let k = 1; k < counts.length; k++) counts[k]! += counts[k - 1]!;
    this.venueStart = counts.slice();
    this.venues = new Int32Array(counts.at(-1)!);
    this.eachOpen((place, v) => (this.venues[counts[place]!++] = v));
  }

  private eachOpen(tell: (place: number, venue: number) => void): void {
    const { board } = this.schedule, { usable, usableStart } = this.elimination;
    board.edgeVenue.forEach((v, e) => {
      const r = board.edgeRequest[e]!, first = v * board.slotCount, end = usableStart[r + 1]!;
      for (let k = usableStart[r]!; k < end; k++) if (board.isOpen[first + board.optionSlot[usable[k]!]!] === 1) tell(k, v);
    });
  }

  /** For a request that stands nowhere, at a place of `Elimination.usable`: whether its fewest students have a seat each; parties and accessible seats are not looked at. */
  suffice(request: number, place: number): boolean {
    const { schedule, elimination: { usable }, venues } = this, { board } = schedule, slot = board.optionSlot[usable[place]!]!, end = this.venueStart[place + 1]!;
    let missing = board.minServed[request]!;
    for (let at = this.venueStart[place]!; at < end && missing > 0; at++) missing -= schedule.seatsLeft(venues[at]!, slot);
    return missing <= 0;
  }
}
