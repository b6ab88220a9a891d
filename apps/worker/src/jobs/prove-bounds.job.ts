import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { type ClaimedRun, RunDesk } from '#school-scheduling';
import type { BoundTask } from '../solver/bound-task.js';
import { Solver } from '../solver/solver.js';

/** The solver ends a proof after 20 s; a thread that does not is ended. */
const MOST_MS = 30_000;
const SIGN_MS = 1_000;

/**
 * Works out how far a stored plan may be from the best possible one. The plan is the director's already: a proof that fails
 * is logged and forgotten, and it runs beside the next search instead of before it. One at a time, for it wants a core of its own.
 */
@Injectable()
export class ProveBoundsJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger(ProveBoundsJob.name);
  private readonly stop = new AbortController();
  private waiting: Promise<void> = Promise.resolve();

  constructor(private readonly desk: RunDesk, private readonly solver: Solver) {}

  /** Returns at once, and never throws. */
  begin(run: ClaimedRun, task: BoundTask): void {
    this.waiting = this.waiting.then(() => this.prove(run, task));
  }

  /** Settles when every proof begun so far has ended. */
  idle(): Promise<void> {
    return this.waiting;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort(new Error('the worker stops'));
    await this.waiting;
  }

  private async prove(run: ClaimedRun, task: BoundTask): Promise<void> {
    const bound = await this.boundOf(run, task).catch((error: unknown) => this.tell(run, error));
    await this.desk.endProof(run, bound).catch((error: unknown) => this.tell(run, error));
  }

  private async boundOf(run: ClaimedRun, task: BoundTask): Promise<number> {
    const value = task.plan.value ?? 0;
    let latest: number | undefined;
    const sign = setInterval(() => {
      if (latest !== undefined) this.desk.proofProgress(run, { value, bound: latest }).catch((error: unknown) => this.tell(run, error));
    }, SIGN_MS);
    try {
      const { bound } = await this.solver.solve(
        task, (progress) => { latest = progress.bound; }, AbortSignal.any([this.stop.signal, AbortSignal.timeout(MOST_MS)]),
      );
      return bound;
    } finally {
      clearInterval(sign);
    }
  }

  private tell({ id }: ClaimedRun, error: unknown): null {
    this.logger.warn(`run ${id}: proof: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
