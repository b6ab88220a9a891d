import { anyAssigned, missedEdge, openEdgeTo, roomyEdge, surplusParty, type Search } from '../search.js';
import { arrive } from './replace-venue.js';

/** Parties a chain may push on beyond the first; longer ones cost time and are hardly ever worth it. */
const LINKS = 1;

/** A party goes to a venue another request blocks, and the blocking party finds itself another venue. */
export function takeOverVenue(search: Search): boolean {
  const { schedule } = search, r = anyAssigned(search);
  if (r < 0) return false;
  const to = missedEdge(search, r);
  if (schedule.students[to]! > 0 || schedule.room(to) > 0) return false;
  const blocking = anyBlockerOf(search, to);
  if (blocking < 0) return false;
  const other = search.board.edgeRequest[blocking]!;
  if (other === r || search.isFree[other] === 0) return false;
  // The newcomer's old venue comes free first, so that the two may exchange.
  const from = surplusParty(search, r), size = schedule.students[from]!;
  schedule.put(from, -size);
  return makeWay(search, { blocking, wanted: to, left: from }, LINKS) && arrive(search, to, size);
}

/** `blocking` is to leave, so that `wanted` gets its visit; `left` is the edge the first party of the chain gave up. */
interface Way {
  readonly blocking: number;
  readonly wanted: number;
  readonly left: number;
}

/** The blocking party takes the venue the first party left, or any with room, or one that another party makes way at. */
function makeWay(search: Search, { blocking, wanted, left }: Way, links: number): boolean {
  const { board, schedule } = search, request = board.edgeRequest[blocking]!, size = schedule.students[blocking]!;
  schedule.put(blocking, -size);
  // The same month need not be the limit that blocks.
  if (schedule.room(wanted) === 0) return false;
  // In a tight season hardly a venue has room: the one just left is the likeliest.
  const exchanged = openEdgeTo(search, request, board.edgeVenue[left]!);
  if (exchanged >= 0 && schedule.students[exchanged] === 0 && schedule.room(exchanged) > 0) return arrive(search, exchanged, size);
  const elsewhere = roomyEdge(search, request);
  if (elsewhere >= 0 && elsewhere !== blocking) return arrive(search, elsewhere, size);
  if (links === 0) return false;
  const next = missedEdge(search, request);
  if (next === blocking || schedule.students[next]! > 0 || schedule.room(next) > 0) return false;
  const third = anyBlockerOf(search, next);
  if (third < 0) return false;
  const other = board.edgeRequest[third]!;
  if (other === request || other === board.edgeRequest[wanted] || search.isFree[other] === 0) return false;
  return makeWay(search, { blocking: third, wanted: next, left }, links - 1) && arrive(search, next, size);
}

/** An edge whose party, once gone, may free a visit at the venue of `wanted` for its request's slot. */
export function anyBlockerOf({ board, schedule, random }: Search, wanted: number): number {
  const v = board.edgeVenue[wanted]!, count = schedule.holderCount[v]!, month = board.monthOfDay[schedule.slotOf(board.edgeRequest[wanted]!) >> 1]!;
  if (count === 0) return -1;
  const first = random.below(count);
  for (let k = 0; k < count; k++) {
    const edge = schedule.holders[schedule.holderStart[v]! + ((first + k) % count)]!;
    if (board.monthOfDay[schedule.slotOf(board.edgeRequest[edge]!) >> 1] === month) return edge;
  }
  return -1;
}
