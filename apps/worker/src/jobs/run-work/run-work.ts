import type { ClaimedRun, RunKind, RunOutcome } from '#school-scheduling';
import type { BoundTask } from '../../solver/bound-task.js';
import type { ResultOf, SolverTask } from '../../solver/solver-work.js';

/** Hands a task to the solver while the run gives signs of life. */
export type Search = <Task extends SolverTask>(task: Task) => Promise<ResultOf<Task>>;

export interface RunDone {
  readonly outcome: RunOutcome;
  /** For the log: counts, no names. */
  readonly summary: string;
  /** What is worked out after the outcome is stored. */
  readonly proof?: BoundTask;
}

/** How runs of one kind are carried out: what the solver is given, and what is stored of its answer. */
export abstract class RunWork {
  abstract readonly kind: RunKind;
  abstract carryOut(run: ClaimedRun, search: Search): Promise<RunDone>;
}
