import type { ProofBoard } from '../proof-board.js';
import { dayLoad } from './day-load.js';
import type { Layer, MakeLayer } from './layer.js';
import { partiesPerDay } from './parties-per-day.js';
import { partiesPerMonth } from './parties-per-month.js';
import { partiesPerOpening } from './parties-per-opening.js';
import { partiesPerWeek } from './parties-per-week.js';
import { requestParties } from './request-parties.js';
import { seats } from './seats.js';
import { weekLoad } from './week-load.js';

const ALL: readonly MakeLayer[] = [seats, partiesPerOpening, partiesPerDay, partiesPerWeek, partiesPerMonth, dayLoad, weekLoad, requestParties];

/** Every layer of a problem with the position of its first row in the vector of prices. */
export interface StackedLayer {
  readonly layer: Layer;
  readonly from: number;
}

export function stackLayers(board: ProofBoard): { readonly layers: readonly StackedLayer[]; readonly rows: number } {
  let rows = 0;
  const layers = ALL.map((make) => {
    const layer = make(board), from = rows;
    rows += layer.rows;
    return { layer, from };
  });
  return { layers, rows };
}
