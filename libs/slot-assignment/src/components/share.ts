import { pricesOf, worthOf, type Weights } from '../criteria/all-criteria.js';
import type { Seating } from '../criteria/criterion.js';
import { explain } from '../explain/explain.js';
import type { Goals } from '../goals/goals.js';
import { Steering, type Raised } from '../goals/steering.js';
import { beginSearch } from '../improve/begin-search.js';
import { improve } from '../improve/improve.js';
import type { Search } from '../improve/search.js';
import type { Board } from '../model/board.js';
import type { Reservation } from '../model/capacity.js';
import type { Assignment, Unassigned } from '../model/plan.js';
import type { Pin, Problem } from '../model/problem.js';
import type { Reason } from '../model/reason.js';
import type { Schedule } from '../model/schedule.js';

/** One search as plain data, so that it may run in any thread. Its result depends on nothing else. */
export interface Share {
  readonly problem: Problem;
  readonly seed: number;
  readonly moves: number;
  readonly goals: Goals;
  readonly weights?: Weights | undefined;
  /** Where this share's requests stand already. */
  readonly start: readonly Pin[];
  readonly reserved?: Reservation;
  readonly raised: Raised;
  /** Whether reasons are wanted; only the last share over a request gives them. */
  readonly explains: boolean;
  /** Whether requests that stand nowhere yet are to be placed; otherwise the share only looks. */
  readonly placesRest: boolean;
}

/** A share still to be made: a metropolis has many, and only those being searched need to lie in memory. */
export interface PlannedShare {
  readonly moves: number;
  /** To be called before the results of its list are handed back; the same share every time. */
  readonly make: () => Share;
}

export interface ShareResult {
  readonly assignments: readonly Assignment[];
  readonly unassigned: readonly Unassigned[];
  readonly movesDone: number;
  readonly endedBy: 'moves' | 'deadline' | 'signal';
  readonly raised: Raised;
}

/** How far a share is, at the published prices. */
export interface Snapshot {
  readonly movesDone: number;
  readonly value: number;
  readonly served: number;
  /** Students per week of the season. */
  readonly weeks: readonly number[];
}

export interface ShareHooks {
  /** What ends the search early; undefined: nothing yet. */
  readonly endedBy: () => 'deadline' | 'signal' | undefined;
  /** Called every few thousand moves. A snapshot looks at the whole plan, so it is taken only for who wants it. */
  readonly onProgress?: ((takeSnapshot: () => Snapshot) => void) | undefined;
}

/** Searches one share. */
export function solveShare(share: Share, { endedBy, onProgress }: ShareHooks): ShareResult {
  const { problem, seed, moves, goals, weights, start, reserved, raised, explains, placesRest } = share;
  let ended: ShareResult['endedBy'] = 'moves';
  const shouldStop = (): boolean => { ended = endedBy() ?? 'moves'; return ended !== 'moves'; };
  const steering = new Steering(goals, pricesOf(weights), raised);
  // Placing everybody once takes a fraction of a second and is what a plan needs at least, so a deadline waits for it; who asked for the end does not.
  const search = beginSearch(problem, seed, steering.prices(), { start, reserved, goalPrices: steering.goalPrices(), shouldStop: () => !placesRest || endedBy() === 'signal' });
  const movesDone = moves === 0 ? 0 : improve(search, steering, {
    moves, isWarm: start.length > 0, shouldStop, onRound: (done, best) => onProgress?.(() => snapshotOf(search.board, best, done)),
  });
  const reasons = explains ? explain(search) : undefined;
  return {
    assignments: assignmentsOf(search.schedule, reasons?.assigned), unassigned: reasons?.unassigned ?? waiting(search),
    movesDone, endedBy: ended, raised: steering.doublings,
  };
}

function snapshotOf(board: Board, seating: Seating, movesDone: number): Snapshot {
  const weeks = new Array<number>(board.weekCount).fill(0);
  let served = 0;
  for (let r = 0; r < board.requestCount; r++) {
    if (seating.option[r]! < 0) continue;
    const week = board.weekOfDay[board.optionSlot[seating.option[r]!]! >> 1]!;
    for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) { weeks[week]! += seating.students[e]!; served += seating.students[e]!; }
  }
  return { movesDone, value: worthOf(board, seating), served, weeks };
}

function waiting({ board, schedule }: Search): Unassigned[] {
  return board.requests.flatMap(({ id }, r) => (schedule.partyCount[r] === 0 ? [{ request: id, reasons: [] }] : []));
}

function assignmentsOf(schedule: Schedule, reasons: ReadonlyMap<number, Reason[]> | undefined): Assignment[] {
  const { board } = schedule;
  return board.requests.flatMap((request, r) => {
    if (schedule.partyCount[r] === 0) return [];
    const slot = schedule.slotOf(r), parties: { venue: string; students: number }[] = [];
    for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) {
      if (schedule.students[e]! > 0) parties.push({ venue: board.venues[board.edgeVenue[e]!]!.id, students: schedule.students[e]! });
    }
    return [{ request: request.id, date: board.days[slot >> 1]!, band: slot % 2 === 0 ? 'am' : 'pm', parties, reasons: reasons?.get(r) ?? [] } as const];
  });
}
