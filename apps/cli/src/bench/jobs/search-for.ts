import { measure, solve, type Plan, type Problem } from '#slot-assignment';
import { cpuDeadline, stopwatch } from '../clock.js';
import { madeUpDistrict, type Terms } from '../made-up/made-up-district.js';

/** Moves of the two searches whose difference tells how fast this problem is searched here, and how many more let the runtime compile first: the fifth costs half the first. */
const SHORT_TRIAL = 40_000;
const LONG_TRIAL = 600_000;
const WARMING = 4;
/** Share of the time left for moves that they may take; the rest is for what cannot be foreseen. */
const FOR_MOVES = 0.92;

/** What a search costs: reading the problem in and writing reasons once, and then by the move. */
export interface Pace {
  readonly fixedSeconds: number;
  readonly movesPerSecond: number;
}

/** The published value a search for nothing else reaches within some processor seconds, for every limit a search of its own. */
export function searchFor({ terms, limits }: { terms: Terms; limits: readonly number[] }): { requests: number; values: number[] } {
  const problem = madeUpDistrict(terms), pace = paceOf(problem);
  return { requests: problem.requests.length, values: limits.map((seconds) => valuedPlan(problem, pace, seconds).figures.value) };
}

/** As many moves as fit into the time, so that the search cools to its end; the deadline only guards it. */
export function valuedPlan(problem: Problem, { fixedSeconds, movesPerSecond }: Pace, seconds: number): { plan: Plan; figures: ReturnType<typeof measure>['figures'] } {
  const moves = Math.max(1000, Math.round(FOR_MOVES * movesPerSecond * (seconds - fixedSeconds)));
  return solve(problem, { seed: 1, goals: {}, moves, deadline: cpuDeadline(seconds) });
}

export function paceOf(problem: Problem): Pace {
  for (let k = 0; k < WARMING; k++) trial(problem, SHORT_TRIAL);
  const short = trial(problem, SHORT_TRIAL), long = trial(problem, LONG_TRIAL), perMove = (long - short) / (LONG_TRIAL - SHORT_TRIAL);
  // Timers are coarse and other programs noisy: a long trial that looks faster than a short one says nothing.
  return perMove > 0 ? { fixedSeconds: Math.max(0, short - SHORT_TRIAL * perMove), movesPerSecond: 1 / perMove } : { fixedSeconds: 0, movesPerSecond: LONG_TRIAL / long };
}

function trial(problem: Problem, moves: number): number {
  const time = stopwatch();
  solve(problem, { seed: 2, goals: {}, moves });
  return time.cpu();
}
