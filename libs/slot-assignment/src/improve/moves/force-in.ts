import { anyAssigned, type Search } from '../search.js';

const MOST_EJECTED = 3;
/** Somebody who has a date already may put others out for a better one, but not so many. */
const MOST_EJECTED_FOR_A_WISH = 2;
const DATES_DRAWN = 12;

/** A request without a date takes one by force: those who hold most of the seats it needs there give way and look for another date. */
export function forceIn(search: Search): boolean {
  const { schedule, elimination, random } = search, r = anyUnassigned(search);
  if (r < 0) return false;
  const from = elimination.usableStart[r]!, count = elimination.usableStart[r + 1]! - from;
  schedule.moveTo(r, elimination.usable[from + random.below(count)]!);
  return settleByForce(search, r, { most: MOST_EJECTED, noise: 0.3, tries: 6, noiseOfOthers: 0.5, mayLeaveOut: true });
}

/** A request takes a date it likes better by force. */
export function forceWish(search: Search): boolean {
  const { schedule, elimination, random } = search, r = anyAssigned(search);
  if (r < 0) return false;
  const from = elimination.usableStart[r]!, count = elimination.usableStart[r + 1]! - from, liking = schedule.liking[schedule.option[r]!]!;
  let better = -1;
  for (let draw = 0; draw < DATES_DRAWN && better < 0; draw++) {
    const option = elimination.usable[from + random.below(count)]!;
    if (schedule.liking[option]! > liking) better = option;
  }
  if (better < 0) return false;
  schedule.clear(r);
  schedule.moveTo(r, better);
  const noise = Math.min(3, search.temperature / 30);
  return settleByForce(search, r, { most: MOST_EJECTED_FOR_A_WISH, noise, tries: 5, noiseOfOthers: noise, mayLeaveOut: false });
}

interface Force {
  readonly most: number;
  readonly noise: number;
  readonly tries: number;
  readonly noiseOfOthers: number;
  /** Whether others may end without a date; for a mere wish nobody does. */
  readonly mayLeaveOut: boolean;
}

/** Fills an empty request where it stands; others there lose their date one by one until it fits, and then look for another. */
function settleByForce(search: Search, r: number, { most, noise, tries, noiseOfOthers, mayLeaveOut }: Force): boolean {
  const { schedule, placer, random } = search, ejected: number[] = [];
  let fits = placer.filler.fill(r, noise, random);
  while (!fits && ejected.length < most) {
    schedule.clear(r);
    const blocker = heaviestBlocker(search, r);
    if (blocker < 0) return false;
    schedule.clear(blocker);
    schedule.moveTo(blocker, -1);
    ejected.push(blocker);
    fits = placer.filler.fill(r, noise, random);
  }
  if (!fits) return false;
  for (const other of ejected) if (!placer.place(other, { tries, noise: noiseOfOthers }) && !mayLeaveOut) return false;
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
