import { anyAssigned, roomyEdge, surplusParty, type Search } from '../search.js';

/** Part of a party, or students left behind, open a new party at another venue. */
export function splitParty(search: Search): boolean {
  const { board, schedule, random } = search, r = anyAssigned(search);
  if (r < 0 || schedule.partyCount[r]! >= board.maxParties[r]!) return false;
  const to = roomyEdge(search, r);
  if (to < 0) return false;
  const least = board.minParty[board.edgeVenue[to]!]!, leftBehind = board.headcount[r]! - schedule.served[r]!, from = surplusParty(search, r);
  const spare = schedule.students[from]! - board.minParty[board.edgeVenue[from]!]!;
  const most = Math.min(schedule.room(to), spare + leftBehind);
  if (most < least) return false;
  const size = random.below(2) === 0 ? most : least + random.below(most - least + 1), lent = size - Math.min(size, leftBehind);
  if (lent > 0) schedule.put(from, -lent);
  schedule.put(to, size);
  return schedule.isSound(r);
}
