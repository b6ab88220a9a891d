import type { Problem } from '#slot-assignment';
import { type SolverProgress, SolverRefusal } from './task-terms.js';
import type { SolverTask } from './solver-work.js';
import { ThreadSolver } from './thread-solver.js';

const task: SolverTask = { kind: 'plan', problem: { name: '작은 기간' } as Problem, seed: 1, weights: { students: 1, interests: 1, wishes: 1, distance: 1, evenness: 1 } };
/** A thread whose code stands here instead of in a file. */
const threadThat = (code: string) =>
  new ThreadSolver(new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${code}`)}`));
const solve = (code: string, onProgress: (progress: SolverProgress) => void = () => undefined, signal = new AbortController().signal) =>
  threadThat(code).solve(task, onProgress, signal);

describe('thread solver', () => {
  it('hands the task in, the progress and the result out', async () => {
    const seen: SolverProgress[] = [];
    const result = await solve(
      `parentPort.postMessage({ kind: 'progress', progress: { phase: 'searching', share: 0.5 } });
       parentPort.postMessage({ kind: 'result', result: { problemHash: workerData.problem.name } });`, (progress) => seen.push(progress));
    expect(result).toEqual({ problemHash: '작은 기간' });
    expect(seen).toEqual([{ phase: 'searching', share: 0.5 }]);
  });
  it('keeps a refusal a refusal', () => expect(solve(`parentPort.postMessage({ kind: 'refusal', sentence: '자료가 모자랍니다.' })`)).rejects.toThrow(new SolverRefusal('자료가 모자랍니다.')));
  it('reports a thread that breaks', () => expect(solve(`throw new Error('broken')`)).rejects.toThrow('broken'));
  it('reports a thread that ends without a word', () => expect(solve(`process.exit(3)`)).rejects.toThrow('exit code 3'));
  it('ends a search that never ends', async () => {
    const abort = new AbortController();
    const solving = solve(`parentPort.postMessage({ kind: 'progress', progress: { phase: 'searching', share: 0 } }); for (;;);`, () => abort.abort(new Error('cancelled')), abort.signal);
    await expect(solving).rejects.toThrow('cancelled');
  });
  it('leaves the event loop free while a search keeps its thread busy', async () => {
    const abort = new AbortController();
    const solving = solve(`for (;;);`, undefined, abort.signal).catch(() => undefined);
    let late = 0;
    for (let beat = 0; beat < 40; beat++) {
      const due = performance.now() + 10;
      await new Promise((resolve) => setTimeout(resolve, 10));
      late = Math.max(late, performance.now() - due);
    }
    abort.abort(new Error('enough'));
    await solving;
    // A search in this thread would be late by all of the 400 ms; a busy machine by some tens.
    expect(late).toBeLessThan(200);
  });
  it('starts nothing when it is too late already', () => expect(solve('', undefined, AbortSignal.abort(new Error('late')))).rejects.toThrow('late'));
});
