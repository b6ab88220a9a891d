import type { Plan, Problem } from '#slot-assignment';
import type { AgreedDate } from './draft.js';

/** What planning the rest anew needs; plain data, for a thread. Without a previous plan, what first come, first served gives is the one to keep to. */
export interface LeastChangeInput {
  readonly problem: Problem;
  readonly previous?: Plan;
}

/** Kept with the run: the draft it becomes begins with them. */
export interface LeastChangeOutcome {
  readonly agreed: readonly AgreedDate[];
  readonly locks: readonly string[];
  /** Groups with another date than before. */
  readonly dates: number;
}

export interface LoadedLeastChange {
  readonly input: LeastChangeInput;
  readonly carried: Pick<LeastChangeOutcome, 'agreed' | 'locks'>;
  readonly heldBackOpenings: number;
}
