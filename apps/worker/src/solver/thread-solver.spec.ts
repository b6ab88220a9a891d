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
  it('leaves the event loop free for whoever ends a search that never ends', async () => {
    const abort = new AbortController();
    const solving = solve(`parentPort.postMessage({ kind: 'progress', progress: { phase: 'searching', share: 0 } }); for (;;);`, () => abort.abort(new Error('cancelled')), abort.signal);
    await expect(solving).rejects.toThrow('cancelled');
  });
  it('starts nothing when it is too late already', () => expect(solve('', undefined, AbortSignal.abort(new Error('late')))).rejects.toThrow('late'));
});
