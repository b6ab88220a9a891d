import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import type { Plan } from '#slot-assignment';
import type { AnalysisBasis } from '../domain/analysis/bunching-analysis.js';
import { RunHasNoPlan, RunNotFound } from '../domain/scheduling.errors.js';
import type { Season } from '../domain/season.js';
import { RunRepository } from '../persistence/run.repository.js';
import { StandingSeasonLoader } from './standing-season.loader.js';

export interface SeasonVisit {
  readonly heldOn: Day;
  readonly parties: readonly { readonly venueId: string; readonly students: number }[];
}

export interface SeasonVisits {
  readonly basis: AnalysisBasis;
  readonly runId?: string;
  /** Per wish; a wish without a place is missing. Undefined while nothing is planned. */
  readonly visits?: ReadonlyMap<string, SeasonVisit>;
}

/** Who goes when: what is booked once a season is published, else what the latest plan proposes, or the plan of a run named. */
@Injectable()
export class SeasonVisitsLoader {
  constructor(private readonly runs: RunRepository, private readonly standings: StandingSeasonLoader) {}

  async load({ centreId, id, isPublished }: Season, runId?: string): Promise<SeasonVisits> {
    if (runId !== undefined) return this.planned(centreId, id, runId);
    if (isPublished) return this.booked(centreId, id);
    const latest = await this.runs.latest(centreId, id, 'plan', ['done']);
    return latest ? this.planned(centreId, id, latest.id) : { basis: 'wishes' };
  }

  private async planned(centreId: string, seasonId: string, runId: string): Promise<SeasonVisits> {
    const run = await this.runs.find(centreId, runId);
    if (run?.seasonId !== seasonId) throw new RunNotFound('그런 배정 계산이 없습니다.', { runId });
    const plan = await this.runs.plan(centreId, runId);
    if (!plan) throw new RunHasNoPlan('아직 배정안이 없는 계산입니다.', { runId, status: run.status });
    return { basis: 'plan', runId, visits: visitsOf(plan) };
  }

  private async booked(centreId: string, seasonId: string): Promise<SeasonVisits> {
    const { standing } = await this.standings.standing(centreId, seasonId);
    const visits = new Map(standing.flatMap(({ wishId, at, parties }) => (at && parties.length > 0 ? [[wishId, { heldOn: at.heldOn, parties }] as const] : [])));
    const published = (await this.runs.list(centreId, seasonId, ['plan', 'repair'])).filter(({ publishedAt }) => publishedAt !== null)
      .sort((a, b) => b.publishedAt!.getTime() - a.publishedAt!.getTime())[0];
    return { basis: 'booked', ...(published ? { runId: published.id } : {}), visits };
  }
}

export const visitsOf = (plan: Plan): ReadonlyMap<string, SeasonVisit> => new Map(plan.assignments.map(({ request, date, parties }) =>
  [request, { heldOn: date, parties: parties.map(({ venue, students }) => ({ venueId: venue, students })) }]));
