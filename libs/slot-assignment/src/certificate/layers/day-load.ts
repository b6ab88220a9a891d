import { loadLayer } from './load-layer.js';
import type { MakeLayer } from './layer.js';

/** Bunching of a district on one day, priced between 0 and 2 a student. */
export const dayLoad: MakeLayer = (board) => loadLayer(board, {
  name: 'day-load', steps: [{ from: 1.5, price: 0.5 }, { from: 2, price: 1 }, { from: 3, price: 2 }],
  mean: board.dayMean, spans: board.days, spanOf: (slot) => slot >> 1,
});
