import { venueLimitLayer } from './venue-limit.js';
import type { MakeLayer } from './layer.js';

/** Parties on one day of a venue, morning and afternoon together. */
export const partiesPerDay: MakeLayer = (board) => venueLimitLayer(board, {
  name: 'parties-per-day', counts: 'parties', limit: (v) => v.partiesPerDay,
  spans: board.days, spanOf: (slot) => slot >> 1,
  binds: (v) => v.partiesPerDay < Math.min(2 * v.partiesPerOpening, v.partiesPerWeek, v.partiesPerMonth),
});
