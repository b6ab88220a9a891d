import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day } from '#kernel';
import { type ClaimedRun, type RunOutcome, type RunProgress, type RunView } from '../domain/assignment-run.js';
import { type RunWeights, USUAL_WEIGHTS } from '../domain/run-weights.js';
import type { RunChange } from '../domain/run-change.js';
import { acceptGoals, type RunGoals, USUAL_GOALS } from '../domain/run-goals.js';
import { PUBLISHABLE_KINDS, type RunKind, seasonSuits } from '../domain/run-kind.js';
import { roundedGap, viewOf } from '../domain/run-view.js';
import {
  NothingToAssign, RunAlreadyEnded, RunNotFound, SeasonAlreadyPublished, SeasonNotFound, SeasonNotPublished, TooManyRunsWaiting,
} from '../domain/scheduling.errors.js';
import { type Season, stateOf } from '../domain/season.js';
import { RunQueueRepository } from '../persistence/run-queue.repository.js';
import { RunRepository, type StoredRun } from '../persistence/run.repository.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { AssignmentProblemLoader, type LoadedProblem } from './assignment-problem.loader.js';

export interface RequestRun {
  readonly seasonId: string;
  /** The same seed gives the same plan; left out, the season's runs are numbered. */
  readonly seed?: number | undefined;
  readonly weights?: Partial<RunWeights> | undefined;
  /** Left out: the usual goals. */
  readonly goals?: RunGoals | undefined;
  readonly changes?: readonly RunChange[] | undefined;
  readonly frozenUntil?: Day | undefined;
  readonly fromDraftId?: string | undefined;
  /** One of the kind that waits is the answer, instead of another behind it. */
  readonly joinsWaiting?: boolean | undefined;
}

const MOST_WAITING = 5;
/** A run that took three workers down is not tried on a fourth. */
const MOST_TRIES = 3;

/** Runs of the assignment: the director orders them, a worker carries them out. */
@Injectable()
export class RunDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly runs: RunRepository,
    private readonly queue: RunQueueRepository,
    private readonly loader: AssignmentProblemLoader,
  ) {}

  request(actor: Actor, asked: RequestRun): Promise<RunView> {
    return this.requestOf('plan', actor, asked);
  }

  /** Queues a run of any kind. Of a frontier at most one waits per season: asked for again, the waiting one is the answer. */
  requestOf(kind: RunKind, actor: Actor, asked: RequestRun): Promise<RunView> {
    assertRole(actor, 'director');
    return this.enqueue(kind, actor, asked);
  }

  /** The same in somebody's name, for what happens by itself. */
  enqueue(kind: RunKind, { centreId, accountId }: Pick<Actor, 'centreId' | 'accountId'>, { seasonId, seed, weights, goals, changes, frozenUntil, fromDraftId, joinsWaiting = kind === 'frontier' }: RequestRun): Promise<RunView> {
    return this.uow.run(async () => {
      const season = await this.lockSeasonFor(kind, centreId, seasonId);
      // a repair under way has read the season already
      const waiting = joinsWaiting ? await this.runs.latest(centreId, seasonId, kind, kind === 'frontier' ? ['queued', 'running'] : ['queued']) : undefined;
      if (waiting) return viewOf(waiting);
      const { all, waiting: ahead } = await this.runs.counts(seasonId, kind);
      if (kind !== 'frontier' && ahead >= MOST_WAITING) {
        throw new TooManyRunsWaiting(`이미 ${ahead}건의 배정 계산이 기다리고 있습니다. 끝나거나 취소한 뒤 다시 요청해 주세요.`, { waiting: ahead });
      }
      const id = await this.runs.add({
        centreId, seasonId, kind, seed: seed ?? all + 1, weights: { ...USUAL_WEIGHTS, ...season.weights, ...weights },
        goals: acceptGoals(goals ?? season.goals),
        changes: changes ?? null, frozenUntil: frozenUntil ?? null, fromDraftId: fromDraftId ?? null, requestedBy: accountId, requestedAt: this.clock.now(),
      });
      return viewOf((await this.runs.find(centreId, id))!);
    });
  }

  /** Latest first; of the kinds that can be published, unless one kind is asked for. */
  async list(actor: Actor, seasonId: string, kind?: RunKind): Promise<RunView[]> {
    assertRole(actor, 'director');
    if (!(await this.seasons.find(actor.centreId, seasonId))) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    return (await this.runs.list(actor.centreId, seasonId, kind ? [kind] : PUBLISHABLE_KINDS)).map(viewOf);
  }

  async find(actor: Actor, id: string): Promise<RunView> {
    assertRole(actor, 'director');
    return viewOf(await this.known(actor.centreId, id));
  }

  /** Cancelling twice is harmless; a finished run stays. */
  cancel(actor: Actor, id: string): Promise<void> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const cancelled = await this.runs.cancel(actor.centreId, id, this.clock.now());
      if (cancelled) return;
      const { status } = await this.known(actor.centreId, id);
      if (status !== 'cancelled') throw new RunAlreadyEnded('이미 끝난 배정 계산입니다.', { status });
    });
  }

  /** For the worker: the next run, or null. Also takes up what a lost worker left behind. */
  async claim(worker: string): Promise<ClaimedRun | null> {
    for (;;) {
      const run = await this.uow.run(() => this.queue.claim(worker));
      if (!run) return null;
      // a director who names no goal means the usual ones
      if (run.tries <= MOST_TRIES) return Object.keys(run.goals).length > 0 ? run : { ...run, goals: USUAL_GOALS };
      await this.fail(run, `배정 계산이 ${MOST_TRIES}번 중단되어 멈췄습니다. 서버의 메모리를 확인한 뒤 다시 요청해 주세요.`);
    }
  }

  problemOf({ centreId, seasonId }: ClaimedRun): Promise<LoadedProblem> {
    return this.loader.load(centreId, seasonId);
  }

  /** A sign of life. False: the run was cancelled or belongs to another worker now, so stop. */
  progress(run: ClaimedRun, progress: RunProgress): Promise<boolean> {
    return this.uow.run(() => this.queue.progress(run, progress));
  }

  /** False: too late, the run was cancelled or belongs to another worker. */
  finish(run: ClaimedRun, outcome: RunOutcome): Promise<boolean> {
    return this.uow.run(() => {
      const now = this.clock.now();
      return 'plan' in outcome ? this.queue.finishWithPlan(run, outcome, now) : this.queue.finishWithoutPlan(run, outcome, now);
    });
  }

  /** The bound so far and what it leaves open, while a stored plan's proof goes on. */
  proofProgress({ id }: ClaimedRun, { value, bound }: { readonly value: number; readonly bound: number }): Promise<void> {
    return this.uow.run(() => this.queue.proofProgress(id, { bound: Math.round(bound), gapPct: roundedGap(value, bound) }));
  }

  /** Null: no bound was found, and nobody need wait for it. */
  endProof({ id }: ClaimedRun, bound: number | null): Promise<void> {
    return this.uow.run(() => this.queue.endProof(id, bound));
  }

  fail(run: ClaimedRun, message: string): Promise<boolean> {
    return this.uow.run(() => this.queue.fail(run, message, this.clock.now()));
  }

  /** A worker that stops gives its run back at once instead of letting the lease run out. */
  release(run: ClaimedRun): Promise<boolean> {
    return this.uow.run(() => this.queue.release(run));
  }

  /** Locks the season: of two requests the second sees what the first queued. */
  private async lockSeasonFor(kind: RunKind, centreId: string, seasonId: string): Promise<Season> {
    const season = await this.seasons.lockForPublication(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const state = stateOf(season, this.clock.now());
    if (!seasonSuits(kind, state)) {
      if (state === 'published') throw new SeasonAlreadyPublished(`'${season.title}'은(는) 이미 배정안을 공개했습니다.`, { seasonId });
      throw new SeasonNotPublished(`'${season.title}'은(는) 아직 배정안을 공개하지 않았습니다.`, { seasonId });
    }
    const { wishes } = await this.wishes.tally(centreId, seasonId);
    if (wishes === 0) throw new NothingToAssign(`'${season.title}'에 들어온 희망이 아직 0건입니다.`, { seasonId });
    return season;
  }

  private async known(centreId: string, id: string): Promise<StoredRun> {
    const run = await this.runs.find(centreId, id);
    if (!run) throw new RunNotFound('그런 배정 계산이 없습니다.', { runId: id });
    return run;
  }
}
