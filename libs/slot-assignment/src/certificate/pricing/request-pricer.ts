import type { PriceTables } from '../layers/layer.js';
import type { ProofBoard } from '../proof-board.js';
import { Exact } from './exact.js';
import { Fractional } from './fractional.js';
import { Offer } from './offer.js';
import { pinnedWorth } from './pinned.js';

/** Options of a request that are looked at between two full passes. */
const SHORT_LIST = 5;
const GUESS = 1.2;

/** The inner problem of one request: its best option at the present prices, or staying unassigned at worth 0. */
export class RequestPricer {
  /** Best option of the last request priced; -1: unassigned. */
  option = -1;
  /** Students by column of the best option. */
  readonly students: Int32Array;
  private readonly offer: Offer;
  private readonly fractional: Fractional;
  private readonly exact: Exact;
  private readonly quick: Float64Array;
  /** How far an option's exact worth last lay below its quick bound. Only steers the order of trying, never the answer. */
  private readonly slack: Float64Array;
  private readonly typicalLoss: Float64Array;
  private readonly order: Int32Array;

  constructor(private readonly board: ProofBoard, tables: PriceTables) {
    this.offer = new Offer(board, tables);
    const widest = this.offer.gain.length, options = board.optionSlot.length;
    this.students = new Int32Array(widest);
    this.fractional = new Fractional(widest, board.fieldCount);
    this.exact = new Exact(widest, board.fieldCount, board.requests.reduce((most, r) => Math.max(most, r.headcount), 1));
    this.quick = new Float64Array(options);
    this.slack = new Float64Array(options);
    this.typicalLoss = new Float64Array(board.requests.length);
    this.order = Int32Array.from({ length: options }, (_, o) => o);
  }

  /**
   * The best answer's worth. Exact if `full`; otherwise only the options that looked best at the last full pass are tried,
   * which is too low to prove anything but good enough to choose a direction.
   */
  price(request: number, full: boolean): number {
    const { board } = this, first = board.optionStart[request]!, last = board.optionStart[request + 1]!, pinned = board.pinned[request];
    if (pinned) {
      this.offer.load(request, first);
      this.option = first;
      this.students.set(pinned);
      return pinnedWorth(this.offer, pinned);
    }
    const end = full ? last : Math.min(last, first + SHORT_LIST);
    this.rank(request, first, end);
    return this.best(request, first, end);
  }

  /** Orders the options from `first` to `end` by what they will probably turn out to be worth. */
  private rank(request: number, first: number, end: number): void {
    const { offer, quick, slack, order } = this;
    for (let k = first; k < end; k++) {
      const o = order[k]!;
      offer.load(request, o);
      quick[o] = this.fractional.bound(offer);
      const likely = quick[o]! - slack[o]!;
      let at = k;
      while (at > first && quick[order[at - 1]!]! - slack[order[at - 1]!]! < likely) { order[at] = order[at - 1]!; at--; }
      order[at] = o;
    }
  }

  private best(request: number, first: number, end: number): number {
    const { offer, fractional, exact, quick, slack, order, typicalLoss } = this;
    let best = 0;
    this.option = -1;
    for (let k = first; k < end; k++) {
      const o = order[k]!;
      if (quick[o]! <= best) continue;
      offer.load(request, o);
      fractional.bound(offer);
      const worth = exact.worth(offer, fractional, best, GUESS * typicalLoss[request]!);
      slack[o] = worth === -Infinity ? Math.max(slack[o]!, quick[o]! - best) : quick[o]! - worth;
      if (worth <= best) continue;
      best = worth;
      typicalLoss[request] = exact.loss;
      this.option = o;
      for (let i = 0; i < offer.count; i++) this.students[i] = exact.students[i]!;
    }
    return best;
  }
}
