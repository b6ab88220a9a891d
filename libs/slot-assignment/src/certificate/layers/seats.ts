import { openingNames, venueLimitLayer } from './venue-limit.js';
import type { MakeLayer } from './layer.js';

/** Students of all parties in an opening fit its seats. Where an opening holds a single party, the party's own size already says so. */
export const seats: MakeLayer = (board) => venueLimitLayer(board, {
  name: 'seats', counts: 'students', limit: (v) => v.seats,
  spans: openingNames(board), spanOf: (slot) => slot,
  binds: (v) => Math.min(v.partiesPerOpening, v.partiesPerDay, v.partiesPerWeek, v.partiesPerMonth) > 1,
});
