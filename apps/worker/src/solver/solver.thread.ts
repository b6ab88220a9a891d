import { parentPort, workerData } from 'node:worker_threads';
import { solveTask } from './solve-task.js';
import { type SolverMessage, SolverRefusal, type SolverTask } from './solver.js';

/** Ten times the usual length: a guard against a machine that stands still, not a way to end a search. */
const MOST_MS = 150_000;

const port = parentPort;
if (!port) throw new Error('solver.thread runs in a worker thread only.');
const tell = (message: SolverMessage): void => port.postMessage(message);

const startedAt = performance.now();
try {
  const result = solveTask(workerData as SolverTask, (progress) => tell({ kind: 'progress', progress }), () => performance.now() - startedAt > MOST_MS);
  tell({ kind: 'result', result });
} catch (error) {
  // Errors lose their class on the way between threads, so a refusal travels as words; anything else ends the thread.
  if (!(error instanceof SolverRefusal)) throw error;
  tell({ kind: 'refusal', sentence: error.message });
}
