import { availableParallelism, constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '#slot-assignment';
import { solveTaskInThreads } from './solve-task.js';
import { carryOut, type SolverTask } from './solver-work.js';
import { type SolverHooks, type SolverMessage, SolverRefusal } from './task-terms.js';

/** Ten times the usual length of one district, five times that of many: a guard against a machine that stands still, not a way to end a search. */
const MOST_MS = 150_000;
const MOST_MS_PER_REQUEST = 100;
/** A plan is not waiting for its bound, but a director is looking at it: 20 s with the check of the proof. */
const MOST_PROOF_MS = 18_000;
/** More threads than this need more memory than they save time. */
const MOST_THREADS = 4;

const port = parentPort;
if (!port) throw new Error('solver.thread runs in a worker thread only.');
const tell = (message: SolverMessage): void => port.postMessage(message);

// Threads begun here inherit it: a search takes what the api and the database leave.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const task = workerData as SolverTask;
const startedAt = performance.now();
const mostMs = task.kind === 'bound' ? MOST_PROOF_MS : Math.max(MOST_MS, MOST_MS_PER_REQUEST * task.problem.requests.length);
const hooks: SolverHooks = { onProgress: (progress) => tell({ kind: 'progress', progress }), isTimeUp: () => performance.now() - startedAt > mostMs };
try {
  const result = task.kind === 'plan' && hasSeveralDistricts(task.problem)
    ? await solveTaskInThreads(task, hooks.onProgress, { threads: Math.min(MOST_THREADS, availableParallelism()), until: Date.now() + mostMs })
    : carryOut(task, hooks);
  tell({ kind: 'result', result });
} catch (error) {
  // Errors lose their class on the way between threads, so a refusal travels as words; anything else ends the thread.
  if (!(error instanceof SolverRefusal)) throw error;
  tell({ kind: 'refusal', sentence: error.message });
}

function hasSeveralDistricts({ schools }: Problem): boolean {
  return schools.some(({ district }) => district !== schools[0]!.district);
}
