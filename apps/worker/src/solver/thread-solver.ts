import { Worker } from 'node:worker_threads';
import { Solver } from './solver.js';
import type { ResultOf, SolverTask } from './solver-work.js';
import { type SolverMessage, type SolverProgress, SolverRefusal } from './task-terms.js';

const ENTRY = new URL('./solver.thread.js', import.meta.url);
/** Heap of one thread: a district needs some 100 MB, a metropolis of 25 districts 200 MB. */
const MOST_HEAP_MB = 1024;

/** One thread per task, so that a search of many seconds blocks neither jobs nor mails, and can be ended at any moment. */
export class ThreadSolver extends Solver {
  constructor(private readonly entry: URL = ENTRY) {
    super();
  }

  override async solve<Task extends SolverTask>(task: Task, onProgress: (progress: SolverProgress) => void, signal: AbortSignal): Promise<ResultOf<Task>> {
    signal.throwIfAborted();
    const thread = new Worker(this.entry, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } });
    try {
      return (await answerOf(thread, onProgress, signal)) as ResultOf<Task>;
    } finally {
      await thread.terminate();
    }
  }
}

function answerOf(thread: Worker, onProgress: (progress: SolverProgress) => void, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    thread.on('message', (message: SolverMessage) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else if (message.kind === 'result') resolve(message.result);
      else reject(new SolverRefusal(message.sentence));
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`solver thread ended without an answer, exit code ${code}`)));
  });
}
