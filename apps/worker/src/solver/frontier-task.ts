import { firstCome, frontier, FRONTIER_TARGETS, type FrontierPoint, measure } from '#slot-assignment';
import type { SearchTerms, SolverHooks } from './task-terms.js';
import { assertSound } from './sound-problem.js';

export interface FrontierTask extends SearchTerms {
  readonly kind: 'frontier';
}

export interface FrontierResult {
  readonly points: readonly FrontierPoint[];
}

/** What evenness costs in wishes: one plan per target, from as uneven as first come, first served to nearly flat. */
export function frontierTask({ problem, seed, weights, moves }: FrontierTask, { onProgress, isTimeUp }: SolverHooks): FrontierResult {
  assertSound(problem);
  onProgress({ phase: 'searching', share: 0 });
  // The engine's loosest target is "any"; a figure is needed to draw it, and today's practice is the one everybody knows.
  const today = Math.ceil(100 * measure(problem, firstCome(problem)).figures.weekPeakToMean) / 100;
  const targets = [...FRONTIER_TARGETS.filter((target) => Number.isFinite(target) && target < today), Math.max(1, today)];
  return { points: frontier(problem, targets, { seed, weights, moves, deadline: isTimeUp }) };
}
