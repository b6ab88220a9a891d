import type { Multiplier } from './certificate.js';
import type { DualFunction } from './dual-function.js';

/** Ten-thousandths: fine enough to cost nothing in the bound, coarse enough for a short file. */
const STEPS_PER_UNIT = 10_000;

/** Prices as they will stand in the certificate; the bound is recomputed from these, so that it re-checks to the last digits. */
export function roundPrices(prices: Float64Array): Float64Array {
  return prices.map((price) => Math.round(price * STEPS_PER_UNIT) / STEPS_PER_UNIT);
}

/** The rows that cost something, in the words of the problem. */
export function multipliersOf({ layers }: DualFunction, prices: Float64Array): Multiplier[] {
  return layers.flatMap(({ layer, from }) => Array.from({ length: layer.rows }, (_, row) => ({ row, price: prices[from + row]! }))
    .filter(({ price }) => price > 0)
    .map(({ row, price }) => ({ layer: layer.name, ...layer.label(row), price })));
}
