import { anyAssigned, anyParty, roomyEdge, surplusParty, type Search } from '../search.js';

/** A party goes to a venue its request does not visit yet. */
export function replaceVenue(search: Search): boolean {
  const { schedule } = search, r = anyAssigned(search);
  if (r < 0) return false;
  const to = roomyEdge(search, r);
  if (to < 0) return false;
  const from = surplusParty(search, r), size = schedule.students[from]!;
  schedule.put(from, -size);
  return arrive(search, to, size);
}

/**
 * Seats a party of `size` that has just left another venue on the empty edge `to`. Spare room there takes students left behind;
 * when there is less room, other parties of the request take the rest; a venue that asks for more borrows from another party.
 */
export function arrive(search: Search, to: number, size: number): boolean {
  const { board, schedule } = search, r = board.edgeRequest[to]!, least = board.minParty[board.edgeVenue[to]!]!;
  const room = schedule.room(to), leftBehind = board.headcount[r]! - schedule.served[r]!;
  if (room === 0) return false;
  let taken = Math.min(room, leftBehind);
  if (taken < least) {
    if (schedule.partyCount[r] === 0) return false;
    const missing = least - taken, lender = anyParty(search, r);
    if (schedule.students[lender]! - missing < board.minParty[board.edgeVenue[lender]!]!) return false;
    schedule.put(lender, -missing);
    taken = least;
  }
  schedule.put(to, taken);
  passOn(search, r, size - taken);
  return schedule.isSound(r);
}

/** Seats up to `count` students left over with other parties of the request that have room. */
export function passOn({ schedule, random }: Search, r: number, count: number): void {
  const parties = schedule.partyCount[r]!, start = schedule.partyStart[r]!;
  if (count <= 0 || parties === 0) return;
  const first = random.below(parties);
  for (let k = 0; k < parties && count > 0; k++) {
    const edge = schedule.parties[start + ((first + k) % parties)]!, more = Math.min(count, schedule.room(edge) - schedule.students[edge]!);
    if (more > 0) { schedule.put(edge, more); count -= more; }
  }
}
