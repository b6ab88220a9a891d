import type { Board } from '../model/board.js';
import type { Schedule } from '../model/schedule.js';
import type { SeededRandom } from '../model/seeded-random.js';

/** Worth a student lost is taken to cost when parties run short; a little above a student's price, so that seats come before matches. */
const SHORTFALL = 6;
/** Worth per seat left empty beside a party: an opening visited by few is an opening lost to others. */
const WASTE = 0.05;

/** Splits one request over the venues open at its slot. One filler serves one search; its arrays are scratch. */
export class PartyFiller {
  private readonly edge: Int32Array;
  private readonly room: Int32Array;
  private readonly least: Int32Array;
  private readonly size: Int32Array;
  private readonly taste: Float64Array;
  private readonly wanted: Int32Array;
  private count = 0;

  constructor(private readonly board: Board, private readonly schedule: Schedule) {
    let most = 0;
    for (let r = 0; r < board.requestCount; r++) most = Math.max(most, board.edgeStart[r + 1]! - board.edgeStart[r]!);
    this.edge = new Int32Array(most);
    this.room = new Int32Array(most);
    this.least = new Int32Array(most);
    this.size = new Int32Array(most);
    this.taste = new Float64Array(most);
    this.wanted = new Int32Array(board.fieldCount);
  }

  /** Fills an empty request at its option. False: it does not fit; what was put so far is the caller's to roll back. `noise` is worth per student. */
  fill(request: number, noise: number, random: SeededRandom): boolean {
    this.gather(request, noise, random);
    const mark = this.schedule.mark(), worth = this.schedule.worth;
    if (this.choose(request, false)) return true;
    this.schedule.rollBack(mark, worth);
    return this.choose(request, true);
  }

  private gather(r: number, noise: number, random: SeededRandom): void {
    const { board, schedule } = this, from = board.edgeStart[r]!, open = schedule.openCount[r]!, headcount = board.headcount[r]!;
    this.count = 0;
    for (let k = 0; k < open; k++) {
      const e = schedule.openEdges[from + k]!, room = schedule.room(e);
      if (room === 0) continue;
      const c = this.count++;
      this.edge[c] = e;
      this.room[c] = Math.min(room, headcount);
      this.least[c] = board.minParty[board.edgeVenue[e]!]!;
      this.taste[c] = schedule.prices.distance * board.edgeKm[e]! + (noise > 0 ? noise * random.fraction() : 0);
    }
  }

  /** `largest`: seats before everything, the last resort when the number of parties is what binds. */
  private choose(r: number, largest: boolean): boolean {
    const { board, schedule, size } = this, fields = board.fieldCount;
    size.fill(0, 0, this.count);
    for (let f = 0; f < fields; f++) this.wanted[f] = board.interests[r * fields + f]!;
    let left = board.headcount[r]!, parties = board.maxParties[r]!, accessible = board.accessibleSeats[r]!;
    while (left > 0 && parties > 0) {
      const c = this.best(left, left / parties, accessible > 0, largest);
      if (c < 0) break;
      const e = this.edge[c]!, n = this.sizeFor(c, left, largest ? Infinity : left / parties), f = board.edgeField[e]!;
      size[c] = n;
      left -= n;
      parties--;
      this.wanted[f] = Math.max(0, this.wanted[f]! - n);
      if (board.isAccessible[board.edgeVenue[e]!] === 1) accessible -= n;
    }
    if (left > 0) left = this.topUp(left);
    if (left > 0 && parties > 0) left = this.borrow(left, parties);
    if (board.headcount[r]! - left < board.minServed[r]!) return false;
    for (let c = 0; c < this.count; c++) if (size[c]! > 0) schedule.put(this.edge[c]!, size[c]!);
    return schedule.isSound(r);
  }

  private best(left: number, need: number, accessibleOnly: boolean, largest: boolean): number {
    const { board, schedule: { prices } } = this;
    let best = -1, most = -Infinity;
    for (let c = 0; c < this.count; c++) {
      if (this.size[c]! > 0 || this.least[c]! > left) continue;
      const e = this.edge[c]!;
      if (accessibleOnly && board.isAccessible[board.edgeVenue[e]!] !== 1) continue;
      const n = this.sizeFor(c, left, largest ? Infinity : need), wanted = this.wanted[board.edgeField[e]!]!, matched = n < wanted ? n : wanted;
      const worth = largest ? n + 0.5 * matched
        : (prices.interests * matched) / n + this.taste[c]! - (n < need ? (SHORTFALL * (need - n)) / need : 0) - WASTE * (this.room[c]! - n);
      if (worth > most) { most = worth; best = c; }
    }
    return best;
  }

  /** As many as are interested in the field, when the parties left can carry the others; otherwise as many as fit. */
  private sizeFor(c: number, left: number, need: number): number {
    const fits = Math.min(this.room[c]!, left), wanted = this.wanted[this.board.edgeField[this.edge[c]!]!]!;
    return wanted < fits && wanted >= this.least[c]! && wanted >= need ? wanted : fits;
  }

  private topUp(left: number): number {
    for (let c = 0; c < this.count && left > 0; c++) {
      if (this.size[c] === 0) continue;
      const more = Math.min(this.room[c]! - this.size[c]!, left);
      this.size[c]! += more;
      left -= more;
    }
    return left;
  }

  /** Opens one more party for a remainder below every minimum, by borrowing students from parties above theirs. */
  private borrow(left: number, parties: number): number {
    for (let c = 0; c < this.count && left > 0 && parties > 0; c++) {
      if (this.size[c]! > 0 || this.least[c]! <= left) continue;
      let missing = this.least[c]! - left, spare = 0;
      for (let other = 0; other < this.count; other++) if (this.size[other]! > 0) spare += Math.max(0, this.size[other]! - this.least[other]!);
      if (spare < missing) continue;
      for (let other = 0; other < this.count && missing > 0; other++) {
        if (this.size[other] === 0) continue;
        const taken = Math.min(missing, Math.max(0, this.size[other]! - this.least[other]!));
        this.size[other]! -= taken;
        missing -= taken;
      }
      this.size[c] = this.least[c]!;
      left = 0;
      parties--;
    }
    return left;
  }
}
