import type { Board } from '../model/board.js';
import { offers } from '../model/problem.js';
import type { StaticRule } from '../model/reason.js';

/** What the problem alone decides: which options can never be used, and the rule that forbids each. */
export interface Elimination {
  /** By option; undefined: the option may be used. */
  readonly rule: readonly (StaticRule | undefined)[];
  /** Usable options of request r: usableStart[r] until usableStart[r + 1]. */
  readonly usableStart: Int32Array;
  readonly usable: Int32Array;
  /** By option: students that fit on an empty calendar within the request's number of parties. */
  readonly reachable: Int32Array;
}

export function eliminate(board: Board, holidays: ReadonlySet<string>): Elimination {
  const rule: (StaticRule | undefined)[] = [], usable: number[] = [];
  const usableStart = new Int32Array(board.requestCount + 1), reachable = new Int32Array(board.optionSlot.length);
  const venuesOfSize = new Int32Array(1 + board.seats.reduce((a, b) => Math.max(a, b), 0));
  for (let r = 0; r < board.requestCount; r++) {
    const level = board.schools[board.requestSchool[r]!]!.level, takesLevel = board.venues.some((v) => v.levels.includes(level) && offers(v, board.requests[r]!));
    for (let o = board.optionStart[r]!; o < board.optionStart[r + 1]!; o++) {
      const seats = seatsAt(board, r, o, venuesOfSize);
      reachable[o] = seats.withinParties;
      rule[o] = forbid(board, r, o, seats, takesLevel, holidays);
      if (rule[o] === undefined) usable.push(o);
    }
    usableStart[r + 1] = usable.length;
  }
  return { rule, usableStart, usable: Int32Array.from(usable), reachable };
}

interface SeatsAtOption {
  readonly openVenues: number;
  readonly accessible: number;
  readonly all: number;
  readonly withinParties: number;
}

function forbid(board: Board, r: number, o: number, seats: SeatsAtOption, takesLevel: boolean, holidays: ReadonlySet<string>): StaticRule | undefined {
  const slot = board.optionSlot[o]!;
  if (holidays.has(board.days[slot >> 1]!)) return 'HOLIDAY';
  if (!takesLevel) return 'NO_VENUE_FOR_LEVEL';
  if (board.edgeStart[r] === board.edgeStart[r + 1]) return 'NO_VENUE_IN_REACH';
  if (seats.openVenues === 0) return expiredVenues(board, r, slot).length > 0 ? 'INSPECTION_EXPIRED' : 'VENUES_CLOSED';
  if (seats.accessible < board.accessibleSeats[r]!) return 'ACCESSIBLE_SEATS';
  if (seats.all < board.minServed[r]!) return expiredVenues(board, r, slot).length > 0 ? 'INSPECTION_EXPIRED' : 'MIN_SERVED_UNREACHABLE';
  return seats.withinParties < Math.max(1, board.minServed[r]!) ? 'TOO_FEW_PARTIES' : undefined;
}

/** `venuesOfSize`: scratch, by party size, all zero before and after; a metropolis asks this a million times. */
function seatsAt(board: Board, r: number, o: number, venuesOfSize: Int32Array): SeatsAtOption {
  const slot = board.optionSlot[o]!, { isOpen, edgeVenue, slotCount } = board, headcount = board.headcount[r]!;
  let openVenues = 0, accessible = 0, all = 0, largest = 0;
  for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) {
    const v = edgeVenue[e]!;
    if (isOpen[v * slotCount + slot] !== 1) continue;
    const size = Math.min(board.seats[v]!, headcount);
    openVenues++;
    all += size;
    venuesOfSize[size]!++;
    if (size > largest) largest = size;
    if (board.isAccessible[v] === 1) accessible += size;
  }
  let withinParties = 0, parties = board.maxParties[r]!;
  for (let size = largest; size >= 0; size--) {
    const taken = Math.min(parties, venuesOfSize[size]!);
    withinParties += taken * size;
    parties -= taken;
    venuesOfSize[size] = 0;
  }
  return { openVenues, accessible, all, withinParties };
}

/** Positions of the venues in reach that would be open in the slot but for their inspection. */
export function expiredVenues(board: Board, r: number, slot: number): number[] {
  const day = board.days[slot >> 1]!, band = slot % 2 === 0 ? 'a' : 'p', expired: number[] = [];
  for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) {
    const v = board.edgeVenue[e]!, venue = board.venues[v]!, mark = venue.openings[slot >> 1];
    if ((mark === 'b' || mark === band) && day > venue.clearedUntil) expired.push(v);
  }
  return expired;
}
