import { fork, type ChildProcess } from 'node:child_process';
import type { Jobs } from './jobs/all-jobs.js';

/** What travels into a child process and out of it: plain data only. */
export interface JobOrder {
  readonly job: string;
  readonly input: unknown;
}
export type JobMessage = { readonly kind: 'done'; readonly result: unknown; readonly cpuSeconds: number; readonly peakMb: number } | { readonly kind: 'failed'; readonly message: string };

export interface Done<T> {
  readonly result: T;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

export class JobFailed extends Error {}

const ENTRY = new URL('./job.child.js', import.meta.url);
const AT_ONCE = 2;

/**
 * Runs every measurement in a process of its own, at most two at a time: its memory and processor time are its own, a solver without manners can be killed,
 * and one measurement leaves the next no warm code.
 */
export class Workshop {
  /** Processor seconds of all jobs finished so far. */
  cpuSeconds = 0;
  private readonly running = new Set<ChildProcess>();
  private readonly waiting: (() => void)[] = [];
  private free = AT_ONCE;

  /** `secondsLeft`: of the whole run; no job outlives it. */
  constructor(private readonly secondsLeft: () => number) {}

  /** `cores`: how many of the two the job needs; `killAfter`: wall-clock seconds after which it is ended and `JobFailed` thrown. */
  async run<J extends keyof Jobs>(job: J, input: Parameters<Jobs[J]>[0], { cores = 1, killAfter = Infinity }: { cores?: 1 | 2; killAfter?: number } = {}): Promise<Done<Awaited<ReturnType<Jobs[J]>>>> {
    await this.take(cores);
    try {
      return await this.inChild<Awaited<ReturnType<Jobs[J]>>>({ job, input }, Math.max(0, Math.min(killAfter, this.secondsLeft())));
    } finally {
      this.free += cores;
      this.waiting.splice(0).forEach((wake) => wake());
    }
  }

  close(): void {
    for (const child of this.running) child.kill('SIGKILL');
  }

  private async take(cores: number): Promise<void> {
    while (this.free < cores) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.free -= cores;
  }

  private inChild<T>(order: JobOrder, killAfter: number): Promise<Done<T>> {
    const started = performance.now(), child = fork(ENTRY, { serialization: 'advanced', execArgv: [] });
    this.running.add(child);
    return new Promise<Done<T>>((resolve, reject) => {
      const timer = setTimeout(() => { child.kill('SIGKILL'); reject(new JobFailed(`${order.job} was ended after ${Math.round(killAfter)} s`)); }, 1000 * killAfter);
      child.once('exit', (code) => { clearTimeout(timer); this.running.delete(child); reject(new JobFailed(`${order.job} ended without an answer, exit code ${code}`)); });
      child.once('error', reject);
      child.once('message', (message: JobMessage) => {
        if (message.kind === 'failed') return reject(new JobFailed(message.message));
        this.cpuSeconds += message.cpuSeconds;
        resolve({ result: message.result as T, wallSeconds: (performance.now() - started) / 1000, cpuSeconds: message.cpuSeconds, peakMb: message.peakMb });
      });
      child.send(order);
    });
  }
}
