import { stackLayers, type StackedLayer } from './layers/all-layers.js';
import type { PriceTables, Visit } from './layers/layer.js';
import { RequestPricer } from './pricing/request-pricer.js';
import type { ProofBoard } from './proof-board.js';

/**
 * The dual function: what the season would be worth if every limit were replaced by its price. At any prices it is an upper bound on every plan's
 * value; its slope in a row is what there is of the row less what the requests' best answers use of it.
 */
export class DualFunction {
  readonly layers: readonly StackedLayer[];
  readonly rows: number;
  readonly ceiling: Float64Array;
  readonly stride: Float64Array;
  readonly pricer: RequestPricer;
  private readonly tables: PriceTables;
  private readonly visit: Visit = { request: 0, venue: 0, slot: 0, students: 0 };

  constructor(readonly board: ProofBoard) {
    const { layers, rows } = stackLayers(board), { venues, slotCount, districts, requests } = board;
    this.layers = layers;
    this.rows = rows;
    this.ceiling = new Float64Array(rows);
    this.stride = new Float64Array(rows);
    for (const { layer, from } of layers) {
      this.ceiling.fill(layer.ceiling, from, from + layer.rows);
      this.stride.set(layer.stride, from);
    }
    this.tables = {
      seat: new Float64Array(venues.length * slotCount), party: new Float64Array(venues.length * slotCount),
      load: new Float64Array(districts.length * slotCount), requestParty: new Float64Array(requests.length),
    };
    this.pricer = new RequestPricer(board, this.tables);
  }

  /** The bound at these prices; `slope` is filled with a subgradient. */
  evaluate(prices: Float64Array, slope: Float64Array, full = true): number {
    for (const table of Object.values(this.tables) as Float64Array[]) table.fill(0);
    let bound = 0;
    for (const { layer, from } of this.layers) {
      layer.charge(prices, from, this.tables);
      layer.supply(prices, from, slope);
      bound += layer.worth(prices, from);
    }
    for (let r = 0; r < this.board.requests.length; r++) {
      bound += this.pricer.price(r, full);
      if (this.pricer.option >= 0) this.takeOff(r, slope);
    }
    return bound;
  }

  private takeOff(request: number, slope: Float64Array): void {
    const { board, pricer, visit, layers } = this, first = board.columnStart[pricer.option]!, last = board.columnStart[pricer.option + 1]!;
    visit.request = request;
    visit.slot = board.optionSlot[pricer.option]!;
    for (let c = first; c < last; c++) {
      visit.students = pricer.students[c - first]!;
      if (visit.students === 0) continue;
      visit.venue = board.edgeVenue[board.columnEdge[c]!]!;
      for (let k = 0; k < layers.length; k++) layers[k]!.layer.use(visit, 1, layers[k]!.from, slope);
    }
  }
}
