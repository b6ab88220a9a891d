import type { ShareResult } from '#slot-assignment';
import { SharePool, type ShareTask } from './share-pool.js';

/** A thread whose code stands here instead of in a file; `share` is what it was given. */
const poolThat = (code: string, { threads = 2, signal }: { threads?: number; signal?: AbortSignal } = {}) =>
  new SharePool(threads, signal, new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ share }) => { ${code} });`)}`));
const task = (name: unknown): ShareTask => ({ share: name as ShareTask['share'], until: 0 });
const run = async (pool: SharePool, count: number, onSnapshot: () => void = () => undefined): Promise<readonly ShareResult[]> => {
  try {
    return await pool.run(count, task, onSnapshot);
  } finally {
    pool.close();
  }
};

describe('share pool', () => {
  it('hands results back in the order of the shares, whichever thread was faster', async () => {
    const results = await run(poolThat(`setTimeout(() => parentPort.postMessage({ kind: 'result', result: share }), share === 0 ? 100 : 0);`), 5);
    expect(results).toEqual([0, 1, 2, 3, 4]);
  });

  it('makes a share only when a thread is free for it', async () => {
    const pool = poolThat(`parentPort.postMessage({ kind: 'snapshot', snapshot: share }); parentPort.postMessage({ kind: 'result', result: share });`, { threads: 1 }), events: string[] = [];
    const taskFor = (share: number): ShareTask => { events.push(`made ${share}`); return task(share); };
    await pool.run(2, taskFor, (share) => events.push(`searched ${share}`)).finally(() => pool.close());
    expect(events).toEqual(['made 0', 'searched 0', 'made 1', 'searched 1']);
  });

  it('gives up at once when its signal is aborted, though a thread never looks up', async () => {
    const abort = new AbortController();
    const running = run(poolThat(`parentPort.postMessage({ kind: 'snapshot', snapshot: {} }); for (;;);`, { signal: abort.signal }), 2, () => abort.abort(new Error('cancelled')));
    await expect(running).rejects.toThrow('cancelled');
  });

  it('starts nothing when it is too late already', () => expect(run(poolThat('', { signal: AbortSignal.abort(new Error('late')) }), 2)).rejects.toThrow('late'));
  it('reports a thread that breaks', () => expect(run(poolThat(`throw new Error('broken');`), 2)).rejects.toThrow('broken'));
  it('reports a thread that ends without an answer', () => expect(run(poolThat(`process.exit(3);`), 1)).rejects.toThrow('exit code 3'));
});
