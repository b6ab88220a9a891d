import type { RunFigures, RunWeights } from '#school-scheduling';
import type { Plan, Problem } from '#slot-assignment';

/** What travels into the thread: plain data only. */
export interface SolverTask {
  readonly problem: Problem;
  readonly seed: number;
  readonly weights: RunWeights;
  /** Length of the search; the usual one, unless given. */
  readonly moves?: number;
}

export interface SolverResult {
  readonly plan: Plan;
  readonly before: RunFigures;
  readonly after: RunFigures;
  readonly problemHash: string;
}

export interface SolverProgress {
  readonly phase: 'searching' | 'explaining';
  /** 0 to 1. */
  readonly share: number;
  readonly value?: number;
}

export type SolverMessage =
  | { readonly kind: 'progress'; readonly progress: SolverProgress }
  | { readonly kind: 'result'; readonly result: SolverResult }
  | { readonly kind: 'refusal'; readonly sentence: string };

/** The problem or the plan is unfit; the message is a Korean sentence for the director. */
export class SolverRefusal extends Error {}

/** Finds a plan away from the event loop. An aborted signal ends the work at once with an `AbortError`. */
export abstract class Solver {
  abstract solve(task: SolverTask, onProgress: (progress: SolverProgress) => void, signal: AbortSignal): Promise<SolverResult>;
}
