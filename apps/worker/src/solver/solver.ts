import type { ResultOf, SolverTask } from './solver-work.js';
import type { SolverProgress } from './task-terms.js';

/** Works away from the event loop. An aborted signal ends the work at once with the signal's reason. */
export abstract class Solver {
  abstract solve<Task extends SolverTask>(task: Task, onProgress: (progress: SolverProgress) => void, signal: AbortSignal): Promise<ResultOf<Task>>;
}
