import { anyAssigned, missedEdge, roomyEdge, surplusParty, type Search } from '../search.js';
import { arrive } from './replace-venue.js';

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
  return makeWay(search, blocking) && arrive(search, to, size);
}

function makeWay(search: Search, blocking: number): boolean {
  const { schedule } = search, request = search.board.edgeRequest[blocking]!, size = schedule.students[blocking]!;
  schedule.put(blocking, -size);
  const elsewhere = roomyEdge(search, request);
  return elsewhere >= 0 && elsewhere !== blocking && arrive(search, elsewhere, size);
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
