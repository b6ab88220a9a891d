import { venueLimitLayer } from './venue-limit.js';
import type { MakeLayer } from './layer.js';

/** Parties in one calendar month of a venue. */
export const partiesPerMonth: MakeLayer = (board) => venueLimitLayer(board, {
  name: 'parties-per-month', counts: 'parties', limit: (v) => v.partiesPerMonth,
  spans: board.months, spanOf: (slot) => board.monthOfDay[slot >> 1]!,
  binds: () => true,
});
