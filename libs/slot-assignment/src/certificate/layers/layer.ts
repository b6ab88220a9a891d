import type { LayerName, Multiplier } from '../certificate.js';
import type { ProofBoard } from '../proof-board.js';

/** What using things costs a request at the present prices; filled by the layers, read by the pricing. */
export interface PriceTables {
  /** Per student, index venue * slots + slot. */
  readonly seat: Float64Array;
  /** Fixed charge per party, index venue * slots + slot. */
  readonly party: Float64Array;
  /** Per student wherever they sit, index district * slots + slot. */
  readonly load: Float64Array;
  /** Fixed charge per party of a request. */
  readonly requestParty: Float64Array;
}

/** One party in the answer of the inner problem. */
export interface Visit {
  request: number;
  venue: number;
  slot: number;
  students: number;
}

/**
 * One rule that is lifted from the plan and replaced by prices. With prices p >= 0 on its rows, a plan that keeps the rule uses at most what there
 * is, so adding `worth(p)` and charging p for use never makes a permitted plan look worse than it is: the priced problem bounds the real one.
 */
export interface Layer {
  readonly name: LayerName;
  readonly rows: number;
  /** Highest meaningful price. */
  readonly ceiling: number;
  /** How far a row's price is moved per unit that supply and use differ; rows differ by orders of magnitude in both. */
  readonly stride: Float64Array;
  /** Largest total the layer can pay back at these prices: sum of price x capacity, or the dual of a convex penalty. `prices[from]` is row 0. */
  worth(prices: Float64Array, from: number): number;
  /** Slope of `worth` at these prices: what there is of each row. */
  supply(prices: Float64Array, from: number, into: Float64Array): void;
  /** Adds the rows' prices to what using them costs. */
  charge(prices: Float64Array, from: number, tables: PriceTables): void;
  /** Takes what a visit uses, times `weight`, off `into`. */
  use(visit: Visit, weight: number, from: number, into: Float64Array): void;
  /** What a row stands for, in the words of the problem. */
  label(row: number): Omit<Multiplier, 'layer' | 'price'>;
}

export type MakeLayer = (board: ProofBoard) => Layer;
