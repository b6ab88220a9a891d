import type { LayerName } from '../certificate.js';
import type { ProofBoard } from '../proof-board.js';
import type { Layer } from './layer.js';

/** One step of the published bunching penalty: `price` per student above `from` x mean. */
export interface LoadStep {
  readonly from: number;
  readonly price: number;
}

export interface LoadLimit {
  readonly name: LayerName;
  readonly steps: readonly LoadStep[];
  readonly mean: Float64Array;
  readonly spans: readonly string[];
  readonly spanOf: (slot: number) => number;
}

/**
 * The bunching penalty P of one district and span as a price. For any price p up to the last step's, P(load) >= p * load - P*(p), where
 * P*(p) = max over load of p * load - P(load) is the conjugate: the area under the steps turned on their side, sum of from x mean x (part of
 * p that lies in the step). So every student pays p and the district gets P*(p) back. Beyond the last price P* is infinite: the ceiling.
 */
export function loadLayer(board: ProofBoard, { name, steps, mean, spans, spanOf }: LoadLimit): Layer {
  const { districts, slotCount } = board, rows = districts.length * spans.length, prices_ = steps.map((s) => s.price);
  const meanOf = (row: number): number => mean[Math.floor(row / spans.length)]!;
  return {
    name, rows, ceiling: prices_.at(-1)!,
    stride: Float64Array.from({ length: rows }, (_, row) => 1 / Math.max(1, meanOf(row))),
    worth(prices, from) {
      let sum = 0;
      for (let row = 0; row < rows; row++) {
        const p = prices[from + row]!;
        steps.forEach((step, i) => (sum += step.from * meanOf(row) * Math.max(0, Math.min(p, step.price) - (prices_[i - 1] ?? 0))));
      }
      return sum;
    },
    supply(prices, from, into) {
      for (let row = 0; row < rows; row++) {
        const step = steps.find((s) => prices[from + row]! < s.price) ?? steps.at(-1)!;
        into[from + row] = step.from * meanOf(row);
      }
    },
    charge(prices, from, tables) {
      for (let at = 0; at < districts.length * slotCount; at++) {
        tables.load[at]! += prices[from + Math.floor(at / slotCount) * spans.length + spanOf(at % slotCount)]!;
      }
    },
    use({ request, slot, students }, weight, from, into) {
      into[from + board.requestDistrict[request]! * spans.length + spanOf(slot)]! -= weight * students;
    },
    label: (row) => ({ of: districts[Math.floor(row / spans.length)]!, at: spans[row % spans.length]! }),
  };
}
