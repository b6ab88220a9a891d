import type { GoalOutcome, RunFigures } from '#school-scheduling';
import { firstCome, type GoalResult, type Goals, type Plan, solve } from '#slot-assignment';
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

/** One run from problem to figures; the problem is checked before and the plan after the search. */
export function solveTask(
  { problem, seed, weights, goals, moves }: Omit<PlanTask, 'kind'>, onProgress: (progress: SolverProgress) => void, isTimeUp: () => boolean,
): PlanResult {
  assertSound(problem);
  const solution = solve(problem, {
    seed, weights, goals: goals as Goals | undefined, moves, deadline: isTimeUp,
    onProgress: ({ phase, movesDone, moves: all, value, served, weekPeakToMean }) => onProgress({
      phase, share: Math.min(1, movesDone / Math.max(1, all)), value: Math.round(value), served, moves: movesDone, movesTotal: all,
      peakToMean: Math.round(100 * weekPeakToMean) / 100,
    }),
  });
  onProgress({ phase: 'explaining', share: 1 });
  assertKept(problem, solution.plan);
  return {
    plan: solution.plan, problemHash: solution.log.inputHash, goalResults: named(solution.goals),
    before: figuresOf(problem, firstCome(problem)), after: figuresOf(problem, solution.plan),
  };
}

/** Students with a place are the first goal of every run, never a target a director names. */
const named = (results: readonly GoalResult[]): GoalOutcome[] => results.flatMap(({ goal, ...rest }) => (goal === 'servedPct' ? [] : [{ goal, ...rest }]));
