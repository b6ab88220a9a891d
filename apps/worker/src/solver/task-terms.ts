import type { RunGoals, RunWeights } from '#school-scheduling';
import type { Problem } from '#slot-assignment';

/** What every search is told; plain data, for it travels into a thread. */
export interface SearchTerms {
  readonly problem: Problem;
  readonly seed: number;
  readonly weights: RunWeights;
  /** Left out: the goals the engine sets itself. */
  readonly goals?: RunGoals;
  /** Length of the search; the usual one, unless given. */
  readonly moves?: number;
}

export interface SolverProgress {
  readonly phase: 'searching' | 'explaining' | 'proving';
  /** 0 to 1. */
  readonly share: number;
  readonly value?: number;
  readonly served?: number;
  readonly moves?: number;
  readonly movesTotal?: number;
  readonly peakToMean?: number;
  /** Best bound so far. */
  readonly bound?: number;
}

/** How a task tells how far it is, and learns that its time is over. */
export interface SolverHooks {
  readonly onProgress: (progress: SolverProgress) => void;
  readonly isTimeUp: () => boolean;
}

export type SolverMessage =
  | { readonly kind: 'progress'; readonly progress: SolverProgress }
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'refusal'; readonly sentence: string };

/** The problem or the plan is unfit; the message is a Korean sentence for the director. */
export class SolverRefusal extends Error {}
