import type { PriceTables } from '../layers/layer.js';
import type { ProofBoard } from '../proof-board.js';

const PER_STUDENT = 10, PER_LIKING = 4, PER_KM = 0.1;
/** Worth of one student in a field of interest. */
export const PER_INTEREST = 3;

/**
 * What one option of one request may choose from, at the present prices: column i seats `least[i]` to `most[i]` students or none, each student
 * is worth `gain[i]` (before interests), and opening a party there costs `charge[i]` once.
 */
export class Offer {
  count = 0;
  /** Students of all parties together: between `fewest` and `headcount`. */
  fewest = 0;
  headcount = 0;
  request = 0;
  readonly gain: Float64Array;
  readonly charge: Float64Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly field: Int32Array;

  constructor(private readonly board: ProofBoard, private readonly tables: PriceTables) {
    const { columnStart, optionSlot } = board;
    let widest = 1;
    for (let o = 0; o < optionSlot.length; o++) widest = Math.max(widest, columnStart[o + 1]! - columnStart[o]!);
    this.gain = new Float64Array(widest);
    this.charge = new Float64Array(widest);
    this.least = new Int32Array(widest);
    this.most = new Int32Array(widest);
    this.field = new Int32Array(widest);
  }

  load(request: number, option: number): void {
    const { board, tables } = this, { columnEdge, edgeVenue, edgeKm, edgeField, slotCount } = board;
    const r = board.requests[request]!, slot = board.optionSlot[option]!, first = board.columnStart[option]!;
    const base = PER_STUDENT + PER_LIKING * board.optionPreference[option]! - tables.load[board.requestDistrict[request]! * slotCount + slot]!;
    const party = tables.requestParty[request]!;
    this.request = request;
    this.headcount = r.headcount;
    this.fewest = r.minServed;
    this.count = board.columnStart[option + 1]! - first;
    for (let i = 0; i < this.count; i++) {
      const e = columnEdge[first + i]!, v = edgeVenue[e]!, at = v * slotCount + slot;
      this.gain[i] = base - PER_KM * edgeKm[e]! - tables.seat[at]!;
      this.charge[i] = party + tables.party[at]!;
      this.least[i] = board.leastParty[v]!;
      this.most[i] = board.seats[v]! < r.headcount ? board.seats[v]! : r.headcount;
      this.field[i] = edgeField[e]!;
    }
  }

  /** Students of the request interested in a field. */
  interest(field: number): number {
    return this.board.interests[this.request * this.board.fieldCount + field]!;
  }
}
