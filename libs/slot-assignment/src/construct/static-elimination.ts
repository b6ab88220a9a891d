import type { Board } from '../model/board.js';
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
  for (let r = 0; r < board.requestCount; r++) {
    const level = board.schools[board.requestSchool[r]!]!.level, takesLevel = board.venues.some((v) => v.levels.includes(level));
    for (let o = board.optionStart[r]!; o < board.optionStart[r + 1]!; o++) {
      const seats = seatsAt(board, r, o);
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

function seatsAt(board: Board, r: number, o: number): SeatsAtOption {
  const slot = board.optionSlot[o]!, sizes: number[] = [];
  let accessible = 0;
  for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) {
    const v = board.edgeVenue[e]!;
    if (board.isOpen[v * board.slotCount + slot] !== 1) continue;
    const size = Math.min(board.seats[v]!, board.headcount[r]!);
    sizes.push(size);
    if (board.isAccessible[v] === 1) accessible += size;
  }
  const sum = (list: number[]): number => list.reduce((a, b) => a + b, 0);
  const withinParties = sum(sizes.sort((a, b) => b - a).slice(0, board.maxParties[r]));
  return { openVenues: sizes.length, accessible, all: sum(sizes), withinParties };
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
