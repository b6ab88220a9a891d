import { pricesOf, type Weights } from './criteria/all-criteria.js';
import { explain } from './explain/explain.js';
import { beginSearch } from './improve/begin-search.js';
import { improve } from './improve/improve.js';
import { planFingerprint, problemFingerprint } from './model/fingerprint.js';
import type { Assignment, Plan, Unassigned } from './model/plan.js';
import type { Problem } from './model/problem.js';
import type { Schedule } from './model/schedule.js';
import { measure, type Figures } from './verify/figures.js';

export interface SolveOptions {
  readonly seed: number;
  /** Length of the search; the same seed and moves give the same plan. Default: `defaultMoves(problem)`. */
  readonly moves?: number;
  /** Asked every few hundred moves; true ends the search early with the best plan so far. The only way time enters. */
  readonly deadline?: () => boolean;
  readonly weights?: Weights;
  /** Called at even distances in moves, at most some two thousand times; `worth` may fall between coolings, when fairness is weighed anew. */
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly movesDone: number;
  readonly moves: number;
  /** Worth of the best plan so far at this search's prices. */
  readonly worth: number;
}

export interface Solution {
  readonly plan: Plan;
  readonly unassigned: readonly Unassigned[];
  readonly figures: Figures;
  readonly log: SolveLog;
}

/** What is needed to get the same plan again, and to see that it is the same. */
export interface SolveLog {
  readonly seed: number;
  /** Moves asked for; they set the cooling, so a repetition needs this number. */
  readonly moves: number;
  /** Moves made; fewer than asked for when the deadline or the signal ended the search. */
  readonly movesDone: number;
  readonly endedBy: 'moves' | 'deadline' | 'signal';
  readonly inputHash: string;
  readonly planHash: string;
}

const MOVES_PER_REQUEST = 18_000;

/** About ten seconds of search on one core for a district of 50 schools. */
export function defaultMoves(problem: Problem): number {
  return MOVES_PER_REQUEST * problem.requests.length;
}

/** Finds a plan for a problem that `checkProblem` accepted. Throws only when a pin names a venue out of its request's reach. */
export function solve(problem: Problem, options: SolveOptions): Solution {
  const { seed, moves = defaultMoves(problem), deadline, weights, onProgress, signal } = options;
  const search = beginSearch(problem, seed, pricesOf(weights));
  let endedBy: SolveLog['endedBy'] = 'moves';
  const shouldStop = (): boolean => {
    if (signal?.aborted) endedBy = 'signal';
    else if (deadline?.()) endedBy = 'deadline';
    return endedBy !== 'moves';
  };
  const movesDone = improve(search, { moves, shouldStop, onRound: (done, worth) => onProgress?.({ movesDone: done, moves, worth }) });

  const { assigned, unassigned } = explain(search);
  const bare: Plan = { format: 'goreuge-assignment-plan/1', seed, assignments: assignmentsOf(search.schedule, assigned), unassigned };
  const { figures } = measure(problem, bare), plan: Plan = { ...bare, value: figures.value };
  return { plan, unassigned, figures, log: { seed, moves, movesDone, endedBy, inputHash: problemFingerprint(problem), planHash: planFingerprint(plan) } };
}

function assignmentsOf(schedule: Schedule, reasons: ReadonlyMap<number, NonNullable<Assignment['reasons']>>): Assignment[] {
  const { board } = schedule;
  return board.requests.flatMap((request, r) => {
    if (schedule.partyCount[r] === 0) return [];
    const slot = schedule.slotOf(r), parties: { venue: string; students: number }[] = [];
    for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) {
      if (schedule.students[e]! > 0) parties.push({ venue: board.venues[board.edgeVenue[e]!]!.id, students: schedule.students[e]! });
    }
    return [{ request: request.id, date: board.days[slot >> 1]!, band: slot % 2 === 0 ? 'am' : 'pm', parties, reasons: reasons.get(r) ?? [] } as const];
  });
}
