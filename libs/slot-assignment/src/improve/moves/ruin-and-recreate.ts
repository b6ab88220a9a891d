import { anyAssigned, type Search } from '../search.js';

const MOST_RUINED = 5;
const DATES_TRIED = 2;

/** A few requests that stand in each other's way give up their dates and are placed anew in random order. */
export function ruinAndRecreate(search: Search): boolean {
  const { schedule, random } = search, first = anyAssigned(search);
  if (first < 0) return false;
  const ruined = [first], count = random.below(2) === 0 ? 1 : 1 + random.below(MOST_RUINED);
  for (let draw = 0; ruined.length < count && draw < 4 * count; draw++) {
    const next = random.below(3) === 0 ? strangerInWeek(search, first) : neighbourAtVenue(search, ruined[random.below(ruined.length)]!);
    if (next >= 0 && !ruined.includes(next)) ruined.push(next);
  }
  for (const r of ruined) { schedule.clear(r); schedule.moveTo(r, -1); }
  for (let k = ruined.length - 1; k > 0; k--) {
    const other = random.below(k + 1);
    [ruined[k], ruined[other]] = [ruined[other]!, ruined[k]!];
  }
  // Noise per student shrinks with the temperature: late in the search a request looks for its really best date.
  const noise = Math.min(3, search.temperature / 30);
  for (const r of ruined) search.placer.place(r, { tries: DATES_TRIED, noise });
  return true;
}

/** Another request that visits one of this request's venues. */
function neighbourAtVenue(search: Search, request: number): number {
  const { board, schedule, random, isFree } = search;
  const edge = schedule.parties[schedule.partyStart[request]! + random.below(schedule.partyCount[request]!)]!, v = board.edgeVenue[edge]!;
  const other = board.edgeRequest[schedule.holders[schedule.holderStart[v]! + random.below(schedule.holderCount[v]!)]!]!;
  return isFree[other] === 1 ? other : -1;
}

/** Another request of the same district in the same week. */
function strangerInWeek(search: Search, request: number): number {
  const { board, schedule } = search, week = board.weekOfDay[schedule.slotOf(request) >> 1]!;
  for (let draw = 0; draw < 12; draw++) {
    const other = anyAssigned(search);
    if (other >= 0 && board.requestDistrict[other] === board.requestDistrict[request] && board.weekOfDay[schedule.slotOf(other) >> 1] === week) return other;
  }
  return -1;
}
