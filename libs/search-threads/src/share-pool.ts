import { Worker } from 'node:worker_threads';
import type { Share, ShareResult, Snapshot } from '#slot-assignment';

/** What travels into a thread and out of it: plain data only. */
export interface ShareTask {
  readonly share: Share;
  /** Milliseconds since 1970 at which the search is to end. */
  readonly until: number;
}
export type ShareMessage = { readonly kind: 'snapshot'; readonly snapshot: Snapshot } | { readonly kind: 'result'; readonly result: ShareResult };

const ENTRY = new URL('./share.thread.js', import.meta.url);
/** Far more than two neighbouring districts need; a bound all the same, so that a runaway thread ends itself and not the machine. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };

/** A few threads that search shares side by side; which thread takes which share does not matter to the plan. */
export class SharePool {
  private readonly workers: Worker[] = [];

  constructor(private readonly threads: number, private readonly signal?: AbortSignal, private readonly entry: URL = ENTRY) {}

  /** `taskFor` is asked when a thread is free for the share: late shares are given what time is left, and no share lies in memory before its turn. */
  async run(count: number, taskFor: (share: number) => ShareTask, onSnapshot: (share: number, snapshot: Snapshot) => void): Promise<ShareResult[]> {
    this.signal?.throwIfAborted();
    const results: ShareResult[] = [];
    let next = 0;
    const work = async (worker: Worker): Promise<void> => {
      while (next < count) {
        const share = next++;
        results[share] = await answerOf(worker, taskFor(share), (snapshot) => onSnapshot(share, snapshot));
      }
    };
    while (this.workers.length < Math.min(this.threads, count)) this.workers.push(new Worker(this.entry, { resourceLimits: HEAP }));
    await this.unlessAborted(Promise.all(this.workers.map(work)));
    return results;
  }

  private unlessAborted<T>(work: Promise<T>): Promise<T> {
    const { signal } = this;
    if (!signal) return work;
    return new Promise<T>((resolve, reject) => {
      const giveUp = (): void => reject(signal.reason as Error);
      signal.addEventListener('abort', giveUp, { once: true });
      void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
    });
  }

  /** Not waited for: a thread that ran out of memory may never confirm its end. */
  close(): void {
    for (const worker of this.workers) { worker.unref(); void worker.terminate(); }
  }
}

function answerOf(worker: Worker, task: ShareTask, onSnapshot: (snapshot: Snapshot) => void): Promise<ShareResult> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: ShareMessage): void => {
      if (message.kind === 'snapshot') return onSnapshot(message.snapshot);
      leave();
      resolve(message.result);
    };
    const onError = (error: unknown): void => { leave(); reject(error instanceof Error ? error : new Error(String(error))); };
    const onExit = (code: number): void => { leave(); reject(new Error(`search thread ended without an answer, exit code ${code}`)); };
    const leave = (): void => { worker.off('message', onMessage).off('error', onError).off('exit', onExit); };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}
