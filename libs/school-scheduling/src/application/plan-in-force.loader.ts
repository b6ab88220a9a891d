import { Injectable } from '@nestjs/common';
import { addDays, Clock, type Day, dayInSeoul } from '#kernel';
import type { Change, Plan, Problem } from '#slot-assignment';
import { mendingInput } from '../domain/mending-input.js';
import { RunHasNoPlan, RunNotFound, SeasonNotFound } from '../domain/scheduling.errors.js';
import { RunRepository, type StoredRun } from '../persistence/run.repository.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { AssignmentProblemLoader } from './assignment-problem.loader.js';
import { StandingSeasonLoader } from './standing-season.loader.js';

export interface PlanInForce {
  readonly problem: Problem;
  readonly plan: Plan;
  /** What hosts declined and published repairs took into account; to be told with every question. */
  readonly since: readonly Change[];
  /** Days before are settled; undefined while nothing is booked. */
  readonly frozenUntil?: Day;
}

const FROZEN_DAYS = 3;

/** The plan questions are asked of: what is booked once a season is published, else the latest plan, or the plan of a run named. */
@Injectable()
export class PlanInForceLoader {
  constructor(
    private readonly clock: Clock,
    private readonly seasons: SeasonRepository,
    private readonly runs: RunRepository,
    private readonly problems: AssignmentProblemLoader,
    private readonly standings: StandingSeasonLoader,
  ) {}

  async assertAny(centreId: string, seasonId: string): Promise<void> {
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    if (!season.isPublished) await this.latestRun(centreId, seasonId);
  }

  async ofSeason(centreId: string, seasonId: string): Promise<PlanInForce> {
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    return season.isPublished ? this.booked(centreId, seasonId) : this.planned(centreId, await this.latestRun(centreId, seasonId));
  }

  /** A published run's plan may be out of date; what is booked is not. */
  async ofRun(centreId: string, seasonId: string, runId: string): Promise<PlanInForce> {
    const run = await this.runs.find(centreId, runId);
    if (run?.seasonId !== seasonId) throw new RunNotFound('그런 배정 계산이 없습니다.', { runId });
    if (run.kind !== 'repair' || run.publishedAt) return run.publishedAt ? this.booked(centreId, seasonId) : this.planned(centreId, run);
    const booked = await this.booked(centreId, seasonId, run.changes ?? []);
    return { ...booked, plan: await this.planOf(centreId, run) };
  }

  private async booked(centreId: string, seasonId: string, changes: Parameters<typeof mendingInput>[1] = []): Promise<PlanInForce> {
    const season = await this.standings.load(centreId, seasonId), frozenUntil = addDays(dayInSeoul(this.clock.now()), FROZEN_DAYS);
    // Others' seats matter when somebody is booked there; a question books nobody.
    const { input } = mendingInput({ ...season, others: [] }, [...season.earlier, ...changes], frozenUntil);
    return { problem: input.problem, plan: input.booked, since: input.changes, frozenUntil };
  }

  private async planned(centreId: string, run: StoredRun): Promise<PlanInForce> {
    const plan = await this.planOf(centreId, run);
    const { problem } = await this.problems.load(centreId, run.seasonId);
    return { problem, plan, since: [] };
  }

  private async planOf(centreId: string, { id, status }: StoredRun): Promise<Plan> {
    const plan = await this.runs.plan(centreId, id);
    if (!plan) throw new RunHasNoPlan('아직 배정안이 없는 계산입니다.', { runId: id, status });
    return plan;
  }

  private async latestRun(centreId: string, seasonId: string): Promise<StoredRun> {
    const run = await this.runs.latest(centreId, seasonId, 'plan', ['done']);
    if (!run) throw new RunHasNoPlan('아직 배정안이 없습니다. 먼저 배정을 계산해 주세요.', { seasonId });
    return run;
  }
}
