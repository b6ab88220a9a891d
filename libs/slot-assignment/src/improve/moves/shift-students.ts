import { anyAssigned, anyParty, surplusParty, type Search } from '../search.js';

/** Some students of a request change from one of its venues to another it already visits, or from the students left behind. */
export function shiftStudents(search: Search): boolean {
  const { board, schedule, random } = search, r = anyAssigned(search);
  if (r < 0) return false;
  const to = anyParty(search, r), held = schedule.students[to]!, room = schedule.room(to) - held;
  if (room <= 0) return false;
  const leftBehind = board.headcount[r]! - schedule.served[r]!;
  if (leftBehind > 0 && random.below(2) === 0) {
    schedule.put(to, Math.min(leftBehind, room));
    return true;
  }
  const from = surplusParty(search, r);
  if (from === to) return false;
  const spare = Math.min(schedule.students[from]! - board.minParty[board.edgeVenue[from]!]!, room);
  if (spare <= 0) return false;
  const by = random.below(2) === 0 ? spare : 1 + random.below(spare);
  schedule.put(from, -by);
  schedule.put(to, by);
  return schedule.isSound(r);
}
