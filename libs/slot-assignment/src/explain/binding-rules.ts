import { expiredVenues } from '../construct/static-elimination.js';
import type { Search } from '../improve/search.js';
import type { Reason, StaticRule } from '../model/reason.js';

const WEEKS_NAMED = 3;

/** Which rule keeps a request without a date out, most decisive first; never empty. */
export function bindingRules(search: Search, r: number): Reason[] {
  const { board, elimination } = search, from = board.optionStart[r]!, until = board.optionStart[r + 1]!;
  if (from === until) return [{ code: 'NO_DATE_GIVEN' }];
  const options = Array.from({ length: until - from }, (_, k) => from + k), usable = options.filter((o) => elimination.rule[o] === undefined);
  if (usable.length > 0) return fullWeeks(search, r, usable);
  const byRule = new Map<StaticRule, number[]>();
  for (const o of options) byRule.set(elimination.rule[o]!, [...(byRule.get(elimination.rule[o]!) ?? []), o]);
  return [...byRule].sort(([, a], [, b]) => b.length - a.length).map(([rule, there]) => describe(search, r, rule, there));
}

/** The weeks of the request's usable dates, the one that comes nearest to taking it first. */
function fullWeeks({ board, schedule }: Search, r: number, usable: readonly number[]): Reason[] {
  const free = new Map<number, number>(), { worth } = schedule;
  for (const option of usable) {
    const mark = schedule.mark(), from = board.edgeStart[r]!, rooms: number[] = [];
    schedule.moveTo(r, option);
    for (let k = 0; k < schedule.openCount[r]!; k++) rooms.push(Math.min(schedule.room(schedule.openEdges[from + k]!), board.headcount[r]!));
    schedule.rollBack(mark, worth);
    const seats = rooms.sort((a, b) => b - a).slice(0, board.maxParties[r]).reduce((a, b) => a + b, 0), week = board.weekOfDay[board.optionSlot[option]! >> 1]!;
    free.set(week, Math.max(free.get(week) ?? 0, Math.min(seats, board.headcount[r]!)));
  }
  const nearest = [...free].sort(([v, a], [w, b]) => b - a || v - w).slice(0, WEEKS_NAMED);
  return nearest.map(([week, seats]) => ({ code: 'VENUES_FULL', week: board.weeks[week]!, free: seats, needed: board.minServed[r]! }));
}

function describe({ board, elimination }: Search, r: number, rule: StaticRule, options: readonly number[]): Reason {
  const { maxKm } = board.requests[r]!, reachable = Math.max(...options.map((o) => elimination.reachable[o]!));
  switch (rule) {
    case 'HOLIDAY': return { code: rule, dates: options.length };
    case 'NO_VENUE_FOR_LEVEL': return { code: rule, level: board.schools[board.requestSchool[r]!]!.level };
    case 'NO_VENUE_IN_REACH': return { code: rule, maxKm };
    case 'DAY_CLOSED':
    case 'FROZEN': return { code: rule, dates: options.length };
    case 'VENUES_CLOSED': return { code: rule, dates: options.length };
    case 'INSPECTION_EXPIRED': return { code: rule, venues: new Set(options.flatMap((o) => expiredVenues(board, r, board.optionSlot[o]!))).size };
    case 'ACCESSIBLE_SEATS': return { code: rule, needed: board.accessibleSeats[r]!, found: Math.max(...options.map((o) => accessibleAt(board, r, o))) };
    case 'TOO_FEW_PARTIES': return { code: rule, maxParties: board.maxParties[r]!, reachable, needed: board.minServed[r]! };
    case 'MIN_SERVED_UNREACHABLE': return { code: rule, minServed: board.minServed[r]!, reachable };
  }
}

function accessibleAt(board: Search['board'], r: number, option: number): number {
  let found = 0;
  for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) {
    const v = board.edgeVenue[e]!;
    if (board.isAccessible[v] === 1 && board.isOpen[v * board.slotCount + board.optionSlot[option]!] === 1) found += Math.min(board.seats[v]!, board.headcount[r]!);
  }
  return found;
}
