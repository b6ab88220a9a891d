import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Plan } from '#slot-assignment';
import type { RunFigureSet, RunProgress, RunStatus, RunWeights } from '../domain/assignment-run.js';
import { AssignmentRunRow } from './assignment-run.entity.js';

export interface StoredRun {
  readonly id: string;
  readonly centreId: string;
  readonly seasonId: string;
  readonly status: RunStatus;
  readonly seed: number;
  readonly weights: RunWeights;
  readonly progress: RunProgress | null;
  readonly figures: RunFigureSet | null;
  readonly error: string | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly publishedAt: Date | null;
}

/** Everything but the plan: that is large and read on its own. */
const RUN = `r.id, r.centre_id AS "centreId", r.season_id AS "seasonId", r.status, r.seed, r.weights, r.progress, r.figures, r.error,
  r.requested_at AS "requestedAt", r.finished_at AS "finishedAt", r.published_at AS "publishedAt"`;

@Injectable()
export class RunRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(run: { centreId: string; seasonId: string; seed: number; weights: RunWeights; requestedBy: string; requestedAt: Date }): Promise<string> {
    const { identifiers } = await this.uow.tx.insert(AssignmentRunRow, run);
    return (identifiers[0] as { id: string }).id;
  }

  list(centreId: string, seasonId: string): Promise<StoredRun[]> {
    return this.uow.manager.query(
      `SELECT ${RUN} FROM scheduling.assignment_runs r WHERE r.centre_id = $1 AND r.season_id = $2 ORDER BY r.requested_at DESC, r.id`, [centreId, seasonId],
    );
  }

  async find(centreId: string, id: string): Promise<StoredRun | undefined> {
    return (await this.uow.manager.query<StoredRun[]>(`SELECT ${RUN} FROM scheduling.assignment_runs r WHERE r.centre_id = $1 AND r.id = $2`, [centreId, id]))[0];
  }

  async counts(seasonId: string): Promise<{ all: number; waiting: number }> {
    const [row] = await this.uow.manager.query<{ all: number; waiting: number }[]>(
      `SELECT count(*)::int AS all, (count(*) FILTER (WHERE status IN ('queued', 'running')))::int AS waiting
         FROM scheduling.assignment_runs WHERE season_id = $1`,
      [seasonId],
    );
    return row ?? { all: 0, waiting: 0 };
  }

  /** False when the run has ended already. The worker sees it at its next sign of life. */
  async cancel(centreId: string, id: string, at: Date): Promise<boolean> {
    const [, count] = await this.uow.tx.query<[unknown[], number]>(
      `UPDATE scheduling.assignment_runs SET status = 'cancelled', finished_at = $3, leased_by = NULL, leased_until = NULL
        WHERE centre_id = $1 AND id = $2 AND status IN ('queued', 'running')`,
      [centreId, id, at],
    );
    return count > 0;
  }

  async plan(centreId: string, id: string): Promise<Plan | undefined> {
    const [row] = await this.uow.manager.query<{ plan: Plan | null }[]>(
      `SELECT plan FROM scheduling.assignment_runs WHERE centre_id = $1 AND id = $2 AND status = 'done'`, [centreId, id],
    );
    return row?.plan ?? undefined;
  }

  /** Throws the violation of `assignment_runs_one_published` when another run of the season was published first. */
  async markPublished(id: string, accountId: string, at: Date): Promise<void> {
    await this.uow.tx.query(`UPDATE scheduling.assignment_runs SET published_at = $3, published_by = $2 WHERE id = $1`, [id, accountId, at]);
  }

  /** The published plan's word on these wishes. The plan is cut in the database: a teacher's page needs a few of its hundreds. */
  answers(centreId: string, wishIds: readonly string[]): Promise<PublishedAnswer[]> {
    return this.uow.manager.query(
      `SELECT entry->>'request' AS "wishId", r.season_id AS "seasonId", entry->>'date' AS "heldOn", entry->>'band' AS band,
              coalesce(entry->'parties', '[]') AS parties, coalesce(entry->'reasons', '[]') AS reasons
         FROM scheduling.assignment_runs r,
              LATERAL jsonb_array_elements(coalesce(r.plan->'assignments', '[]') || coalesce(r.plan->'unassigned', '[]')) AS entry
        WHERE r.centre_id = $1 AND r.published_at IS NOT NULL AND entry->>'request' = ANY ($2::text[])
          AND r.season_id IN (SELECT season_id FROM scheduling.wishes WHERE id = ANY ($2::text[]::uuid[]))`,
      [centreId, wishIds],
    );
  }

  /** Students per day of the season's published plan; undefined while there is none. */
  async publishedDays(centreId: string, seasonId: string): Promise<ReadonlyMap<string, number> | undefined> {
    const [row] = await this.uow.manager.query<{ days: RunFigureSet['after']['days'] | null }[]>(
      `SELECT figures->'after'->'days' AS days FROM scheduling.assignment_runs WHERE centre_id = $1 AND season_id = $2 AND published_at IS NOT NULL`,
      [centreId, seasonId],
    );
    return row?.days ? new Map(row.days.map(({ day, students }) => [day, students])) : undefined;
  }
}

export interface PublishedAnswer {
  readonly wishId: string;
  readonly seasonId: string;
  /** Null for a wish left out. */
  readonly heldOn: string | null;
  readonly band: 'am' | 'pm' | null;
  readonly parties: Plan['assignments'][number]['parties'];
  readonly reasons: Plan['unassigned'][number]['reasons'];
}
