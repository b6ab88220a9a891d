import { openingNames, venueLimitLayer } from './venue-limit.js';
import type { MakeLayer } from './layer.js';

/** Parties in one opening of a venue. Implied wherever a whole day, week or month allows no more. */
export const partiesPerOpening: MakeLayer = (board) => venueLimitLayer(board, {
  name: 'parties-per-opening', counts: 'parties', limit: (v) => v.partiesPerOpening,
  spans: openingNames(board), spanOf: (slot) => slot,
  binds: (v) => v.partiesPerOpening < Math.min(v.partiesPerDay, v.partiesPerWeek, v.partiesPerMonth),
});
