import { measure, solve, type Plan, type Problem } from '#slot-assignment';
import { cpuDeadline, stopwatch } from '../clock.js';
import { madeUpDistrict, type Terms } from '../made-up/made-up-district.js';

/** Moves tried to learn how fast this problem is searched here. */
const TRIAL_MOVES = 40_000;
/** Share of the time the moves may take; reading the problem in and writing reasons take the rest. */
const FOR_MOVES = 0.9;

/** The published value a search for nothing else reaches within some processor seconds, for every limit a search of its own. */
export function searchFor({ terms, limits }: { terms: Terms; limits: readonly number[] }): { requests: number; values: number[] } {
  const problem = madeUpDistrict(terms), perSecond = movesPerSecond(problem);
  const values = limits.map((seconds) => {
    const { figures } = valuedPlan(problem, perSecond, seconds);
    return figures.value;
  });
  return { requests: problem.requests.length, values };
}

/** As many moves as fit into the time, so that the search cools to its end; the deadline only guards it. */
export function valuedPlan(problem: Problem, perSecond: number, seconds: number): { plan: Plan; figures: ReturnType<typeof measure>['figures'] } {
  return solve(problem, { seed: 1, goals: {}, moves: Math.max(1000, Math.round(FOR_MOVES * perSecond * seconds)), deadline: cpuDeadline(seconds) });
}

export function movesPerSecond(problem: Problem): number {
  const time = stopwatch(), { log } = solve(problem, { seed: 2, goals: {}, moves: TRIAL_MOVES });
  return log.movesDone / time.cpu();
}
