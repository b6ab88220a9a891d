import { parentPort, workerData } from 'node:worker_threads';
import { carryOut, type SolverTask } from './solver-work.js';
import { type SolverMessage, SolverRefusal } from './task-terms.js';

/** Ten times the usual length: a guard against a machine that stands still, not a way to end a search. */
const MOST_MS = 150_000;
/** A plan is not waiting for its bound, but a director is looking at it: 20 s with the check of the proof. */
const MOST_PROOF_MS = 18_000;

const port = parentPort;
if (!port) throw new Error('solver.thread runs in a worker thread only.');
const tell = (message: SolverMessage): void => port.postMessage(message);

const task = workerData as SolverTask;
const startedAt = performance.now();
const mostMs = task.kind === 'bound' ? MOST_PROOF_MS : MOST_MS;
try {
  const result = carryOut(task, { onProgress: (progress) => tell({ kind: 'progress', progress }), isTimeUp: () => performance.now() - startedAt > mostMs });
  tell({ kind: 'result', result });
} catch (error) {
  // Errors lose their class on the way between threads, so a refusal travels as words; anything else ends the thread.
  if (!(error instanceof SolverRefusal)) throw error;
  tell({ kind: 'refusal', sentence: error.message });
}
