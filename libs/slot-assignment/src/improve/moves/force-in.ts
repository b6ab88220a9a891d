import type { Search } from '../search.js';

const MOST_EJECTED = 3;

/** A request without a date takes one by force: those who hold most of the seats it needs there give way and look for another date. */
export function forceIn(search: Search): boolean {
  const { schedule, elimination, placer, random } = search, r = anyUnassigned(search);
  if (r < 0) return false;
  const from = elimination.usableStart[r]!, count = elimination.usableStart[r + 1]! - from;
  schedule.moveTo(r, elimination.usable[from + random.below(count)]!);
  const ejected: number[] = [];
  let fits = placer.filler.fill(r, 0.3, random);
  while (!fits && ejected.length < MOST_EJECTED) {
    schedule.clear(r);
    const blocker = heaviestBlocker(search, r);
    if (blocker < 0) return false;
    schedule.clear(blocker);
    schedule.moveTo(blocker, -1);
    ejected.push(blocker);
    fits = placer.filler.fill(r, 0.3, random);
  }
  if (!fits) return false;
  for (const other of ejected) placer.place(other, { tries: 6, noise: 0.5 });
  return true;
}

function anyUnassigned({ schedule, free, random }: Search): number {
  const first = random.below(free.length);
  for (let k = 0; k < free.length; k++) {
    const r = free[(first + k) % free.length]!;
    if (schedule.partyCount[r] === 0) return r;
  }
  return -1;
}

/** The request that holds most students at venues the asking request finds blocked, per student it would have to place again. */
function heaviestBlocker(search: Search, request: number): number {
  const { board, schedule, isFree, random } = search, held = new Map<number, number>();
  const week = board.weekOfDay[schedule.slotOf(request) >> 1]!;
  for (let k = 0; k < schedule.openCount[request]!; k++) {
    const wanted = schedule.openEdges[board.edgeStart[request]! + k]!;
    if (schedule.room(wanted) > 0) continue;
    const v = board.edgeVenue[wanted]!;
    for (let h = 0; h < schedule.holderCount[v]!; h++) {
      const edge = schedule.holders[schedule.holderStart[v]! + h]!, other = board.edgeRequest[edge]!;
      if (isFree[other] === 1 && board.weekOfDay[schedule.slotOf(other) >> 1] === week) held.set(other, (held.get(other) ?? 0) + board.seats[v]!);
    }
  }
  let heaviest = -1, most = 0;
  for (const [other, seats] of held) {
    const weight = seats * (0.5 + random.fraction()) / Math.sqrt(board.headcount[other]!);
    if (weight > most) { most = weight; heaviest = other; }
  }
  return heaviest;
}
