import { venueLimitLayer } from './venue-limit.js';
import type { MakeLayer } from './layer.js';

/** Parties in one week of a venue. Always priced: a week may straddle two months, so no month's limit implies it. */
export const partiesPerWeek: MakeLayer = (board) => venueLimitLayer(board, {
  name: 'parties-per-week', counts: 'parties', limit: (v) => v.partiesPerWeek,
  spans: board.weeks, spanOf: (slot) => board.weekOfDay[slot >> 1]!,
  binds: () => true,
});
