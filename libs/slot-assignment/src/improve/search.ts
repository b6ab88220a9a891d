import type { RequestPlacer } from '../construct/request-placer.js';
import type { Elimination } from '../construct/static-elimination.js';
import type { Board } from '../model/board.js';
import type { Schedule } from '../model/schedule.js';
import type { SeededRandom } from '../model/seeded-random.js';

/** Everything a move may touch. */
export interface Search {
  readonly board: Board;
  readonly schedule: Schedule;
  readonly elimination: Elimination;
  readonly placer: RequestPlacer;
  readonly random: SeededRandom;
  /** Requests that are not pinned and have a usable date. */
  readonly free: Int32Array;
  readonly isFree: Uint8Array;
  readonly isPinned: Uint8Array;
  /** Current temperature: worth a move may lose and still have a fair chance. */
  temperature: number;
}

/**
 * One way to change a plan. True: the schedule was changed and every request and venue still keeps its rules;
 * false: nothing sensible was found, and whatever was begun is rolled back by the caller.
 */
export type Move = (search: Search) => boolean;

/** A random edge with students of the request. */
export function anyParty({ schedule, random }: Search, request: number): number {
  return schedule.parties[schedule.partyStart[request]! + random.below(schedule.partyCount[request]!)]!;
}

/** A random edge whose venue is open at the request's slot, whether the request is there or not. */
export function anyOpenEdge({ board, schedule, random }: Search, request: number): number {
  return schedule.openEdges[board.edgeStart[request]! + random.below(schedule.openCount[request]!)]!;
}

/** The edge from a request to a venue that is open to it where it stands; -1: there is none. */
export function openEdgeTo({ board, schedule }: Search, request: number, venue: number): number {
  const start = board.edgeStart[request]!;
  let low = start, high = start + schedule.openCount[request]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1, edge = schedule.openEdges[middle]!, there = board.edgeVenue[edge]!;
    if (there === venue) return edge;
    if (there < venue) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A random assigned request that may be changed, -1 when a few draws find none. */
export function anyAssigned({ schedule, free, random }: Search): number {
  for (let draw = 0; draw < 8; draw++) {
    const r = free[random.below(free.length)]!;
    if (schedule.partyCount[r]! > 0) return r;
  }
  return -1;
}

const DRAWS = 4;
const DRAWS_FOR_ROOM = 10;

/** A venue the request could visit right now and does not, in a field its students miss if a few draws find one; -1 when they find none at all. */
export function roomyEdge(search: Search, request: number): number {
  const { board, schedule } = search;
  let found = -1;
  for (let draw = 0; draw < DRAWS_FOR_ROOM; draw++) {
    const edge = anyOpenEdge(search, request);
    if (schedule.students[edge]! > 0 || schedule.room(edge) === 0) continue;
    if (isMissed(search, request, board.edgeField[edge]!)) return edge;
    found = edge;
  }
  return found;
}

/** Mostly an open edge in a job field the request's students still miss; now and then any. */
export function missedEdge(search: Search, request: number): number {
  const { board, schedule } = search;
  let edge = anyOpenEdge(search, request);
  for (let draw = 1; draw < DRAWS; draw++) {
    if (schedule.students[edge] === 0 && isMissed(search, request, board.edgeField[edge]!)) return edge;
    edge = anyOpenEdge(search, request);
  }
  return edge;
}

/** Mostly a party in a job field that got more students than are interested; now and then any. */
export function surplusParty(search: Search, request: number): number {
  const { board } = search;
  let edge = anyParty(search, request);
  for (let draw = 1; draw < DRAWS && !isSurplus(search, request, board.edgeField[edge]!); draw++) edge = anyParty(search, request);
  return edge;
}

function isMissed({ board, schedule }: Search, request: number, field: number): boolean {
  return schedule.placedIn(request, field) < board.interests[request * board.fieldCount + field]!;
}

function isSurplus({ board, schedule }: Search, request: number, field: number): boolean {
  return schedule.placedIn(request, field) > board.interests[request * board.fieldCount + field]!;
}
