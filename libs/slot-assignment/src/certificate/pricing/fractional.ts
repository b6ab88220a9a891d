import { PER_INTEREST, type Offer } from './offer.js';

/**
 * Quick upper bound of an option: parties may be filled in part, their charge shared evenly over their seats. Then each column is worth a rate per
 * student, the first interested students of a field three more, and the best choice takes rates from the top until the headcount is reached.
 * The rate at which it stops (`seatPrice`), and what an interested student is still worth there (`interestPrice`), steer the exact answer.
 */
export class Fractional {
  seatPrice = 0;
  readonly interestPrice: Float64Array;
  private readonly rate: Float64Array;
  private readonly size: Float64Array;
  private readonly next: Int32Array;
  private readonly end: Int32Array;
  private readonly taken: Float64Array;
  private readonly fieldRate: Float64Array;

  constructor(widest: number, private readonly fields: number) {
    this.interestPrice = new Float64Array(fields);
    this.rate = new Float64Array(widest);
    this.size = new Float64Array(widest);
    this.next = new Int32Array(fields);
    this.end = new Int32Array(fields);
    this.taken = new Float64Array(fields);
    this.fieldRate = new Float64Array(fields);
  }

  /** -Infinity when fewer than the fewest students could be seated. */
  bound(offer: Offer): number {
    this.sortByRate(offer);
    const { rate, size, next, end, taken, fieldRate, fields } = this, { headcount, fewest } = offer;
    for (let f = 0; f < fields; f++) { taken[f] = 0; this.head(offer, f); }
    let placed = 0, worth = 0;
    this.seatPrice = 0;
    while (placed < headcount) {
      let best = -1, top = -Infinity;
      for (let f = 0; f < fields; f++) if (fieldRate[f]! > top) { top = fieldRate[f]!; best = f; }
      if (best < 0) { if (placed < fewest) return -Infinity; break; }
      if (top <= 0 && placed >= fewest) break;
      const at = next[best]!, interested = offer.interest(best) - taken[best]!;
      let take = (top <= 0 ? fewest : headcount) - placed;
      if (size[at]! < take) take = size[at]!;
      if (interested > 0 && interested < take) take = interested;
      placed += take;
      worth += take * top;
      taken[best]! += take;
      size[at]! -= take;
      if (size[at] === 0) next[best]!++;
      if (placed === headcount || (top <= 0 && placed === fewest)) this.seatPrice = top;
      this.head(offer, best);
    }
    for (let f = 0; f < fields; f++) {
      const left = offer.interest(f) - taken[f]!, follows = next[f]! < end[f]! ? rate[next[f]!]! : -Infinity;
      const open = this.seatPrice - follows;
      this.interestPrice[f] = left > 0 ? PER_INTEREST : left < 0 ? 0 : open < 0 ? 0 : open > PER_INTEREST ? PER_INTEREST : open;
    }
    return worth;
  }

  /** Rate of the next student in a field. */
  private head(offer: Offer, f: number): void {
    const at = this.next[f]!;
    this.fieldRate[f] = at < this.end[f]! ? this.rate[at]! + (this.taken[f]! < offer.interest(f) ? PER_INTEREST : 0) : -Infinity;
  }

  /** Columns come ordered by field; each field's are sorted by falling rate in place. */
  private sortByRate({ count, gain, charge, most, field }: Offer): void {
    const { rate, size, next, end, fields } = this;
    for (let f = 0; f < fields; f++) next[f] = end[f] = 0;
    for (let i = 0; i < count; i++) {
      const f = field[i]!;
      if (end[f] === 0) next[f] = i;
      end[f] = i + 1;
      const r = gain[i]! - charge[i]! / most[i]!, s = most[i]!;
      let k = i;
      while (k > next[f]! && rate[k - 1]! < r) { rate[k] = rate[k - 1]!; size[k] = size[k - 1]!; k--; }
      rate[k] = r;
      size[k] = s;
    }
  }
}
