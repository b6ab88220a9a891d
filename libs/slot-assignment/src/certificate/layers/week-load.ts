import { loadLayer } from './load-layer.js';
import type { MakeLayer } from './layer.js';

/** Bunching of a district in one week, priced between 0 and 4 a student. */
export const weekLoad: MakeLayer = (board) => loadLayer(board, {
  name: 'week-load', steps: [{ from: 1.25, price: 1 }, { from: 1.5, price: 2 }, { from: 2, price: 4 }],
  mean: board.weekMean, spans: board.weeks, spanOf: (slot) => board.weekOfDay[slot >> 1]!,
});
