import type { LayerName } from '../certificate.js';
import type { ProofBoard } from '../proof-board.js';
import type { Venue } from '../../model/problem.js';
import type { Layer } from './layer.js';

/** What tells one limit of a venue from another. */
export interface VenueLimit {
  readonly name: LayerName;
  readonly limit: (venue: Venue) => number;
  /** Whether the limit counts students or parties. */
  readonly counts: 'students' | 'parties';
  /** Spans of time the limit holds for, and which of them a slot belongs to. */
  readonly spans: readonly string[];
  readonly spanOf: (slot: number) => number;
  /** False where another limit of the venue already implies this one; a price there could only slow the descent down. */
  readonly binds: (venue: Venue) => boolean;
}

/** A limit that holds for each venue in each span of time: one row for every pair that any column touches. */
export function venueLimitLayer(board: ProofBoard, { name, limit, counts, spans, spanOf, binds }: VenueLimit): Layer {
  const { slotCount, venues } = board, rowAt = new Int32Array(venues.length * slotCount).fill(-1);
  const rowOf = new Map<number, number>(), venueOf: number[] = [], spanOfRow: number[] = [];
  for (const at of touchedOpenings(board)) {
    const v = Math.floor(at / slotCount), span = spanOf(at % slotCount), key = v * spans.length + span;
    if (!binds(venues[v]!)) continue;
    if (!rowOf.has(key)) { rowOf.set(key, venueOf.length); venueOf.push(v); spanOfRow.push(span); }
    rowAt[at] = rowOf.get(key)!;
  }
  const capacity = Float64Array.from(venueOf, (v) => limit(venues[v]!)), rows = venueOf.length;
  return {
    name, rows, ceiling: Infinity,
    stride: Float64Array.from(venueOf, (v) => (counts === 'students' ? 0.05 : 0.4 * venues[v]!.seats)),
    worth(prices, from) {
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += prices[from + row]! * capacity[row]!;
      return sum;
    },
    supply(_prices, from, into) {
      into.set(capacity, from);
    },
    charge(prices, from, tables) {
      const table = counts === 'students' ? tables.seat : tables.party;
      for (let at = 0; at < rowAt.length; at++) if (rowAt[at]! >= 0) table[at]! += prices[from + rowAt[at]!]!;
    },
    use({ venue, slot, students }, weight, from, into) {
      const row = rowAt[venue * slotCount + slot]!;
      if (row >= 0) into[from + row]! -= counts === 'students' ? weight * students : weight;
    },
    label: (row) => ({ of: venues[venueOf[row]!]!.id, at: spans[spanOfRow[row]!]! }),
  };
}

/** Openings (venue * slots + slot) that at least one request could use, in order. */
function touchedOpenings({ columnStart, columnEdge, optionSlot, edgeVenue, slotCount, venues }: ProofBoard): number[] {
  const touched = new Uint8Array(venues.length * slotCount);
  for (let o = 0; o < optionSlot.length; o++) {
    for (let c = columnStart[o]!; c < columnStart[o + 1]!; c++) touched[edgeVenue[columnEdge[c]!]! * slotCount + optionSlot[o]!] = 1;
  }
  return Array.from(touched.keys()).filter((at) => touched[at] === 1);
}

/** Names of all slots, as openings are written in a certificate. */
export function openingNames(board: ProofBoard): string[] {
  return board.days.flatMap((day) => [`${day} am`, `${day} pm`]);
}
