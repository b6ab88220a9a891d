import { joinPlans } from './components/join-plans.js';
import { Overview, type Progress } from './components/overview.js';
import { solveShare, type PlannedShare, type ShareResult } from './components/share.js';
import { stagesOf } from './components/stages.js';
import type { Weights } from './criteria/all-criteria.js';
import { defaultGoals } from './goals/default-goals.js';
import { goalResults, type GoalResult, type Goals } from './goals/goals.js';
import type { Raised } from './goals/steering.js';
import { planFingerprint, problemFingerprint } from './model/fingerprint.js';
import type { Plan, Unassigned } from './model/plan.js';
import type { Pin, Problem } from './model/problem.js';
import { measure, type Figures } from './verify/figures.js';

export interface SearchOptions {
  readonly seed: number;
  /** Length of the search; the same seed and moves give the same plan. Default: `defaultMoves(problem)`. */
  readonly moves?: number | undefined;
  /** What the plan is to reach. Default: `defaultGoals(problem)`; `{}` asks for the published value and nothing else. */
  readonly goals?: Goals | undefined;
  readonly weights?: Weights | undefined;
  /** An earlier plan to go on from; its assignments must keep the hard rules. */
  readonly start?: readonly Pin[] | undefined;
  /** Doublings of goal prices to begin with; a search that goes on from another hands them on. */
  readonly raised?: Raised | undefined;
  /** Asked between two lists of shares: true, and what only improves the plan is left out. */
  readonly isTimeUp?: (() => boolean) | undefined;
}

export interface SolveOptions extends Omit<SearchOptions, 'isTimeUp'> {
  /** Asked every few hundred moves; true ends the search early with the best plan so far. The only way time enters. */
  readonly deadline?: (() => boolean) | undefined;
  /** Called at even distances in moves, a few hundred times per search; how often that is shown is the caller's to bound. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Solution {
  readonly plan: Plan;
  readonly unassigned: readonly Unassigned[];
  readonly figures: Figures;
  /** What came of every goal asked for, by the figures of the plan. */
  readonly goals: readonly GoalResult[];
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

export type { Progress };

const MOVES_PER_REQUEST = 18_000;
/** A metropolis is searched in districts of many requests each; fewer moves do there. */
const MOVES_PER_REQUEST_OF_MANY = 12_000;
const MANY = 1000;

/** Some seven seconds of search on one core for a district of 50 schools, twice as many where seats are short. */
export function defaultMoves({ requests }: Problem): number {
  return (requests.length >= MANY ? MOVES_PER_REQUEST_OF_MANY : MOVES_PER_REQUEST) * requests.length;
}

/**
 * The whole search as a list of lists of shares: who drives it searches each list's shares, in any order and any number of threads, and hands
 * the results back in the order of the shares. The solution is the same whoever drives.
 */
export function* solveInStages(problem: Problem, options: SearchOptions): Generator<PlannedShare[], Solution, ShareResult[]> {
  const { seed, moves = defaultMoves(problem), goals = defaultGoals(problem), weights, start = [], raised = {} } = options;
  let isCutShort = false;
  const isTimeUp = (): boolean => (isCutShort = options.isTimeUp?.() ?? false), stages = stagesOf(problem, { seed, moves, goals, weights, start, raised, isTimeUp });
  let movesDone = 0, endedBy: SolveLog['endedBy'] = 'moves', step = stages.next();
  while (!step.done) {
    const results = yield step.value;
    for (const result of results) {
      movesDone += result.movesDone;
      if (result.endedBy !== 'moves') endedBy = result.endedBy;
    }
    step = stages.next(results);
  }
  if (isCutShort && endedBy === 'moves') endedBy = 'deadline';
  const bare: Plan = { ...joinPlans(step.value), seed }, { figures } = measure(problem, bare), plan: Plan = { ...bare, value: figures.value };
  return {
    plan, unassigned: plan.unassigned, figures, goals: goalResults(goals, { ...figures, leastSchool: figures.schoolLeast }),
    log: { seed, moves, movesDone, endedBy, inputHash: problemFingerprint(problem), planHash: planFingerprint(plan) },
  };
}

/** Finds a plan for a problem that `checkProblem` accepted. Throws only when a pin names a venue out of its request's reach. */
export function solve(problem: Problem, { deadline, onProgress, signal, ...options }: SolveOptions): Solution {
  const endedBy = (): 'deadline' | 'signal' | undefined => (signal?.aborted ? 'signal' : deadline?.() ? 'deadline' : undefined);
  const moves = options.moves ?? defaultMoves(problem), stages = solveInStages(problem, { ...options, moves, isTimeUp: () => endedBy() !== undefined }), overview = new Overview(moves);
  let step = stages.next();
  while (!step.done) {
    const shares = step.value;
    overview.begin(shares);
    const results = shares.map((share, i) => solveShare(share.make(), { endedBy, onProgress: onProgress && ((takeSnapshot) => onProgress(overview.update(i, takeSnapshot()))) }));
    overview.end(results);
    step = stages.next(results);
  }
  return step.value;
}

/** One component by itself, as `componentsOf` cut it. */
export function solveComponent(component: Problem, options: SolveOptions): Solution {
  return solve(component, options);
}
