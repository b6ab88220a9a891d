import type { Standing } from './take-up.js';

/** Whether a request without parties fits in a slot, own date or not, as the plan stands. One scan serves one standing; its arrays are scratch. */
export class SlotScan {
  /** What the last look found: venues open, accessible seats, and students the roomiest venues hold within the request's parties. */
  openVenues = 0;
  accessible = 0;
  reachable = 0;
  /** Students the witness seats; 0 when the request does not fit. */
  served = 0;
  private readonly keys: Int32Array;
  private readonly isTaken: Uint8Array;

  constructor(private readonly standing: Standing) {
    const { board } = standing;
    let most = 0;
    for (let r = 0; r < board.requestCount; r++) most = Math.max(most, board.edgeStart[r + 1]! - board.edgeStart[r]!);
    this.keys = new Int32Array(most);
    this.isTaken = new Uint8Array(most);
  }

  /** Builds a seating of the request from the roomiest venues down; true is proven by that seating. */
  fits(r: number, slot: number): boolean {
    const count = this.gather(r, slot), { board } = this.standing;
    this.served = 0;
    if (this.reachable < Math.max(1, board.minServed[r]!) || this.accessible < board.accessibleSeats[r]!) return false;
    this.isTaken.fill(0, 0, count);
    const seating = { left: board.headcount[r]!, parties: board.maxParties[r]!, spare: 0, accessible: board.accessibleSeats[r]! };
    if (seating.accessible > 0) this.seat(r, count, seating, true);
    this.seat(r, count, seating, false);
    const served = board.headcount[r]! - seating.left;
    if (served >= Math.max(1, board.minServed[r]!) && seating.accessible <= 0) this.served = served;
    return this.served > 0;
  }

  private gather(r: number, slot: number): number {
    const { board, schedule } = this.standing, from = board.edgeStart[r]!, until = board.edgeStart[r + 1]!, headcount = board.headcount[r]!;
    let count = 0;
    this.openVenues = this.accessible = this.reachable = 0;
    for (let e = from; e < until; e++) {
      const v = board.edgeVenue[e]!;
      if (board.isOpen[v * board.slotCount + slot] !== 1) continue;
      this.openVenues++;
      const seats = schedule.seatsLeft(v, slot);
      if (seats === 0 || schedule.refuses(r, v, slot >> 1)) continue;
      const room = seats < headcount ? seats : headcount;
      if (board.isAccessible[v] === 1) this.accessible += room;
      // Room and place in one number, so that a plain numeric sort orders the venues.
      this.keys[count++] = room * 65_536 + (e - from);
    }
    this.keys.subarray(0, count).sort();
    for (let k = count - 1; k >= 0 && count - k <= board.maxParties[r]!; k--) this.reachable += this.keys[k]! >> 16;
    return count;
  }

  private seat(r: number, count: number, seating: { left: number; parties: number; spare: number; accessible: number }, accessibleOnly: boolean): void {
    const { board } = this.standing, from = board.edgeStart[r]!;
    for (let k = count - 1; k >= 0 && seating.left > 0 && seating.parties > 0 && !(accessibleOnly && seating.accessible <= 0); k--) {
      const v = board.edgeVenue[from + (this.keys[k]! & 65_535)]!, least = board.minParty[v]!;
      if (this.isTaken[k] === 1 || (accessibleOnly && board.isAccessible[v] !== 1)) continue;
      const borrowed = Math.max(0, least - seating.left);
      if (borrowed > seating.spare) continue;
      const room = this.keys[k]! >> 16, size = borrowed > 0 ? least : Math.min(room, seating.left);
      this.isTaken[k] = 1;
      seating.parties--;
      seating.spare += size - least - borrowed;
      seating.left = Math.max(0, seating.left - size);
      if (board.isAccessible[v] === 1) seating.accessible -= size;
    }
  }
}
