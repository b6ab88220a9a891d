import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DomainError } from '#kernel';
import { type ClaimedRun, RunDesk, type RunProgress } from '#school-scheduling';
import { Solver } from '../solver/solver.js';
import type { ResultOf, SolverTask } from '../solver/solver-work.js';
import { SolverRefusal } from '../solver/task-terms.js';
import { ProveBoundsJob } from './prove-bounds.job.js';
import { RunWorks } from './run-work/run-works.js';

/** Two writes a second: fast enough to watch and to see a cancellation, slow enough for the database. */
const SIGN_OF_LIFE_MS = 500;

/** Why a run ended before its time, beside failing. */
class Taken extends Error {}
class Stopping extends Error {}

/**
 * Carries out the assignment runs that directors order, one at a time. Every worker may try: a run is leased to one, and
 * when that one is lost the lease runs out and the next worker starts over with the same seed.
 */
@Injectable()
export class RunAssignmentsJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger(RunAssignmentsJob.name);
  private readonly me = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  private current: { readonly abort: AbortController; readonly ended: Promise<number> } | undefined;
  private isStopping = false;

  constructor(
    private readonly desk: RunDesk,
    private readonly solver: Solver,
    private readonly works: RunWorks,
    private readonly proofs: ProveBoundsJob,
  ) {}

  /** Works until no run waits; returns how many were carried out. Asked again meanwhile, it answers 0 at once. */
  async run(): Promise<number> {
    if (this.current || this.isStopping) return 0;
    const abort = new AbortController();
    this.current = { abort, ended: this.workOff(abort) };
    try {
      return await this.current.ended;
    } finally {
      this.current = undefined;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.current?.abort.abort(new Stopping());
    await this.current?.ended.catch(() => undefined);
  }

  private async workOff(stop: AbortController): Promise<number> {
    for (let done = 0; ; done++) {
      const run = stop.signal.aborted ? null : await this.desk.claim(this.me);
      if (!run) return done;
      await this.carryOut(run, stop.signal);
    }
  }

  private async carryOut(run: ClaimedRun, stop: AbortSignal): Promise<void> {
    const startedAt = performance.now();
    try {
      const { outcome, summary, proof } = await this.works.of(run.kind).carryOut(run, (task) => this.solveAlive(run, task, stop));
      const isStored = await this.desk.finish(run, outcome);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      this.logger.log(`${run.kind} run ${run.id}: ${isStored ? 'done' : 'done too late'} in ${seconds} s, ${summary}`);
      if (isStored && proof) this.proofs.begin(run, proof);
    } catch (error) {
      await this.end(run, error);
    }
  }

  /** Searches while giving signs of life; whoever finds the run cancelled or taken over ends the search. */
  private async solveAlive<Task extends SolverTask>(run: ClaimedRun, task: Task, stop: AbortSignal): Promise<ResultOf<Task>> {
    const lost = new AbortController();
    const settled = new AbortController();
    let latest: RunProgress = { phase: 'searching', share: 0 };
    const searching = this.solver
      .solve(task, (progress) => { latest = progress; }, AbortSignal.any([stop, lost.signal]))
      .finally(() => settled.abort());
    const living = this.giveSignsOfLife(run, () => latest, settled.signal, () => lost.abort(new Taken()));
    try {
      return await searching;
    } finally {
      await living;
    }
  }

  private async giveSignsOfLife(run: ClaimedRun, latest: () => RunProgress, until: AbortSignal, onLost: () => void): Promise<void> {
    while (!until.aborted) {
      // A database that is away for a moment does not end a search: the lease lasts a minute, and `finish` asks again.
      const isMine = await this.desk.progress(run, latest()).catch((error: unknown) => {
        this.logger.warn(`run ${run.id}: no sign of life possible: ${String(error)}`);
        return true;
      });
      if (!isMine) return onLost();
      await pause(SIGN_OF_LIFE_MS, undefined, { signal: until }).catch(() => undefined);
    }
  }

  private async end(run: ClaimedRun, error: unknown): Promise<void> {
    if (error instanceof Taken) return this.logger.log(`run ${run.id}: cancelled or taken over`);
    if (error instanceof Stopping) return void (await this.desk.release(run));
    this.logger.error(`run ${run.id} failed`, error instanceof Error ? error.stack : String(error));
    const sentence = error instanceof DomainError || error instanceof SolverRefusal
      ? error.message
      : `배정을 계산하다가 문제가 생겼습니다 (${error instanceof Error ? error.message : String(error)}). 다시 요청해 주세요.`;
    // When even this cannot be written the lease runs out and another worker tries again.
    await this.desk.fail(run, sentence).catch((failure: unknown) => this.logger.error(`run ${run.id}: ${String(failure)}`));
  }
}
