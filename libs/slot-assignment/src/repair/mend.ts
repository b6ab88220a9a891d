import type { Standing } from './take-up.js';

/** Worth a student who finds no seat is taken to cost while parties are chosen, above any match of interests. */
const SHORTFALL = 6;

/** Seats the students of a request who have no place yet: at new venues, and what is left with the parties it has. False: the request's rules are not met. */
export function complete(standing: Standing, r: number, noise: number): boolean {
  const { board, schedule } = standing;
  let left = board.headcount[r]! - schedule.served[r]!;
  while (left > 0 && schedule.partyCount[r]! < board.maxParties[r]!) {
    const edge = bestVenue(standing, r, left, noise);
    if (edge < 0) break;
    schedule.put(edge, Math.min(schedule.room(edge), left));
    left = board.headcount[r]! - schedule.served[r]!;
  }
  join(standing, r, left);
  return schedule.isSound(r);
}

/** Seats up to `left` students with parties that have room. */
function join({ schedule }: Standing, r: number, left: number): void {
  for (let k = 0; k < schedule.partyCount[r]! && left > 0; k++) {
    const edge = schedule.parties[schedule.partyStart[r]! + k]!, more = Math.min(left, schedule.room(edge) - schedule.students[edge]!);
    if (more > 0) { schedule.put(edge, more); left -= more; }
  }
}

function bestVenue({ board, schedule, random }: Standing, r: number, left: number, noise: number): number {
  const need = left / (board.maxParties[r]! - schedule.partyCount[r]!), from = board.edgeStart[r]!, missing = schedule.accessibleServed[r]! < board.accessibleSeats[r]!;
  let best = -1, most = -Infinity;
  for (let k = 0; k < schedule.openCount[r]!; k++) {
    const edge = schedule.openEdges[from + k]!, v = board.edgeVenue[edge]!;
    if (schedule.students[edge]! > 0 || board.minParty[v]! > left || (missing && board.isAccessible[v] !== 1)) continue;
    const room = schedule.room(edge);
    if (room === 0) continue;
    const n = Math.min(room, left), f = board.edgeField[edge]!, wanted = Math.max(0, board.interests[r * board.fieldCount + f]! - schedule.placedIn(r, f));
    const worth = (schedule.prices.interests * Math.min(n, wanted)) / n + schedule.prices.distance * board.edgeKm[edge]!
      - (n < need ? (SHORTFALL * (need - n)) / need : 0) + (noise > 0 ? noise * random.fraction() : 0);
    if (worth > most) { most = worth; best = edge; }
  }
  return best;
}

/** Puts an empty request back where it was before the changes, as far as there is room; false when that does not meet its rules. */
export function sitAtHome({ board, schedule, elimination }: Standing, r: number): boolean {
  const slot = schedule.homeSlot(r);
  const option = slot < 0 ? -1 : board.optionSlot.subarray(0, board.optionStart[r + 1]!).indexOf(slot, board.optionStart[r]!);
  if (option < 0 || elimination.rule[option] !== undefined) return false;
  schedule.moveTo(r, option);
  const from = board.edgeStart[r]!;
  for (let k = 0; k < schedule.openCount[r]!; k++) {
    const edge = schedule.openEdges[from + k]!, home = schedule.homeStudents(edge);
    if (home === 0) continue;
    const students = Math.min(home, board.headcount[r]! - schedule.served[r]!, schedule.room(edge));
    if (students >= board.minParty[board.edgeVenue[edge]!]! && schedule.partyCount[r]! < board.maxParties[r]!) schedule.put(edge, students);
  }
  return schedule.isSound(r);
}
