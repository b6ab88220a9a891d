import type { GoalOutcome, RunFigures } from '#school-scheduling';
import { solveInThreads } from '#search-threads';
import { firstCome, type GoalResult, type Goals, type Plan, type Problem, type Progress, type SearchOptions, type Solution, solve } from '#slot-assignment';
import { figuresOf } from './plan-figures.js';
import type { SearchTerms, SolverProgress } from './task-terms.js';
import { assertKept, assertSound } from './sound-problem.js';

export interface PlanTask extends SearchTerms {
  readonly kind: 'plan';
}

export interface PlanResult {
  readonly plan: Plan;
  /** First come, first served: today's practice on the same wishes. */
  readonly before: RunFigures;
  readonly after: RunFigures;
  readonly problemHash: string;
  readonly goalResults: readonly GoalOutcome[];
}

type Terms = Omit<PlanTask, 'kind'>;
type Tell = (progress: SolverProgress) => void;

/** One run from problem to figures; the problem is checked before and the plan after the search. */
export function solveTask(task: Terms, onProgress: Tell, isTimeUp: () => boolean): PlanResult {
  assertSound(task.problem);
  return checked(task.problem, solve(task.problem, { ...searchOf(task), deadline: isTimeUp, onProgress: (progress) => onProgress(shown(progress)) }), onProgress);
}

/** The same plan, its districts searched side by side. `until`: milliseconds since 1970. */
export async function solveTaskInThreads(task: Terms, onProgress: Tell, { threads, until }: { threads: number; until: number }): Promise<PlanResult> {
  assertSound(task.problem);
  return checked(task.problem, await solveInThreads(task.problem, { ...searchOf(task), threads, until, onProgress: (progress) => onProgress(shown(progress)) }), onProgress);
}

const searchOf = ({ seed, weights, goals, moves }: Terms): SearchOptions => ({ seed, weights, goals: goals as Goals | undefined, moves });

const shown = ({ phase, movesDone, moves, value, served, weekPeakToMean }: Progress): SolverProgress => ({
  phase, share: Math.min(1, movesDone / Math.max(1, moves)), value: Math.round(value), served, moves: movesDone, movesTotal: moves, peakToMean: Math.round(100 * weekPeakToMean) / 100,
});

function checked(problem: Problem, { plan, log, goals }: Solution, onProgress: Tell): PlanResult {
  onProgress({ phase: 'explaining', share: 1 });
  assertKept(problem, plan);
  return { plan, problemHash: log.inputHash, goalResults: named(goals), before: figuresOf(problem, firstCome(problem)), after: figuresOf(problem, plan) };
}

/** Students with a place are the first goal of every run, never a target a director names. */
const named = (results: readonly GoalResult[]): GoalOutcome[] => results.flatMap(({ goal, ...rest }) => (goal === 'servedPct' ? [] : [{ goal, ...rest }]));
