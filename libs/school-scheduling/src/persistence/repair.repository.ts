import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Assignment } from '#slot-assignment';
import type { Refusal } from '../domain/mendable-plan.js';
import type { RepairOutcome } from '../domain/repair.js';
import type { RunChange } from '../domain/run-change.js';
import { PublicationRepository } from './publication.repository.js';
import { RunRepository } from './run.repository.js';

export interface PublishedRepair {
  readonly changes: readonly RunChange[];
  readonly refusals: readonly Refusal[];
}

/** What repairs read of runs: the last word on every wish, and what earlier repairs took into account. */
@Injectable()
export class RepairRepository {
  constructor(private readonly uow: UnitOfWork, private readonly runs: RunRepository, readonly publications: PublicationRepository) {}

  /** The date each wish was told last; wishes left out are missing. */
  async answers(centreId: string, wishIds: readonly string[]): Promise<Map<string, Assignment>> {
    const answers = await this.runs.answers(centreId, wishIds);
    return new Map(answers.flatMap(({ wishId, heldOn, band, parties, reasons }) =>
      (heldOn === null || band === null ? [] : [[wishId, { request: wishId, date: heldOn, band, parties, reasons }] as const])));
  }

  async outcome(centreId: string, runId: string): Promise<RepairOutcome | undefined> {
    return (await this.runs.outcome<RepairOutcome>(centreId, runId))?.outcome;
  }

  /** The published seasons of these wishes, and who published each last. */
  seasonsOf(centreId: string, wishIds: readonly string[]): Promise<{ seasonId: string; publishedBy: string; wishIds: string[] }[]> {
    return this.uow.manager.query(
      `SELECT w.season_id AS "seasonId", p.published_by AS "publishedBy", array_agg(DISTINCT w.id::text) AS "wishIds"
         FROM scheduling.wishes w, LATERAL (SELECT published_by FROM scheduling.assignment_runs r
              WHERE r.season_id = w.season_id AND r.published_by IS NOT NULL ORDER BY r.published_at DESC, r.id LIMIT 1) p
        WHERE w.centre_id = $1 AND w.id = ANY ($2::uuid[]) GROUP BY 1, 2 ORDER BY 1`, [centreId, [...new Set(wishIds)]]);
  }

  /** Repairs of the season that were published, first to last: what they took into account still holds. */
  async published(centreId: string, seasonId: string): Promise<PublishedRepair[]> {
    return this.uow.manager.query<PublishedRepair[]>(
      `SELECT coalesce(changes, '[]') AS changes, coalesce(outcome->'refusals', '[]') AS refusals FROM scheduling.assignment_runs
        WHERE centre_id = $1 AND season_id = $2 AND kind = 'repair' AND published_at IS NOT NULL ORDER BY published_at, id`,
      [centreId, seasonId],
    );
  }
}
