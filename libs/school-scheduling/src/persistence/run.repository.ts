import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Plan } from '#slot-assignment';
import type { RunChange } from '../domain/run-change.js';
import type { GoalOutcome, RunGoals } from '../domain/run-goals.js';
import type { RunKind } from '../domain/run-kind.js';
import type { RunFigureSet, RunProgress, RunStatus } from '../domain/assignment-run.js';
import type { RunWeights } from '../domain/run-weights.js';
import type { WhatIfOutcome } from '../domain/what-if.js';
import { AssignmentRunRow } from './assignment-run.entity.js';

export interface StoredRun {
  readonly id: string;
  readonly kind: RunKind;
  readonly centreId: string;
  readonly seasonId: string;
  readonly status: RunStatus;
  readonly seed: number;
  readonly weights: RunWeights;
  readonly goals: RunGoals;
  readonly goalResults: readonly GoalOutcome[] | null;
  readonly planValue: number | null;
  readonly bound: number | null;
  readonly changes: readonly RunChange[] | null;
  readonly frozenUntil: string | null;
  readonly progress: RunProgress | null;
  /** The plan is stored, its bound is still being worked out. */
  readonly isProving: boolean;
  readonly figures: RunFigureSet | null;
  /** Only of a what-if, whose figures belong to the run; other outcomes are read on their own. */
  readonly whatIf: WhatIfOutcome | null;
  readonly error: string | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly publishedAt: Date | null;
}

export interface NewRun {
  readonly centreId: string;
  readonly seasonId: string;
  readonly kind: RunKind;
  readonly seed: number;
  readonly weights: RunWeights;
  readonly goals: RunGoals;
  readonly changes: readonly RunChange[] | null;
  readonly frozenUntil: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
}

/** Everything but the plan and the outcome: they are large and read on their own. */
const RUN = `r.id, r.kind, r.centre_id AS "centreId", r.season_id AS "seasonId", r.status, r.seed, r.weights, r.goals, r.goal_results AS "goalResults",
  r.plan_value AS "planValue", r.bound, r.changes, r.frozen_until::text AS "frozenUntil", r.progress, r.figures, r.error,
  coalesce(r.status = 'done' AND r.leased_until > clock_timestamp(), false) AS "isProving", CASE r.kind WHEN 'what-if' THEN r.outcome END AS "whatIf",
  r.requested_at AS "requestedAt", r.finished_at AS "finishedAt", r.published_at AS "publishedAt"`;
/** What is booked came from the season's plan or, later, from the repair published last. */
const LAST_PUBLISHED = `r.id = (SELECT p.id FROM scheduling.assignment_runs p
  WHERE p.season_id = r.season_id AND p.published_at IS NOT NULL ORDER BY p.published_at DESC, p.id LIMIT 1)`;

@Injectable()
export class RunRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add(run: NewRun): Promise<string> {
    const { identifiers } = await this.uow.tx.insert(AssignmentRunRow, run);
    return (identifiers[0] as { id: string }).id;
  }

  /** Latest first. */
  list(centreId: string, seasonId: string, kinds: readonly RunKind[]): Promise<StoredRun[]> {
    return this.uow.manager.query(
      `SELECT ${RUN} FROM scheduling.assignment_runs r
        WHERE r.centre_id = $1 AND r.season_id = $2 AND r.kind = ANY ($3) ORDER BY r.requested_at DESC, r.id`,
      [centreId, seasonId, kinds],
    );
  }

  /** The latest run of a kind in one of these states; undefined when there is none. */
  async latest(centreId: string, seasonId: string, kind: RunKind, statuses: readonly RunStatus[]): Promise<StoredRun | undefined> {
    const [run] = await this.uow.manager.query<StoredRun[]>(
      `SELECT ${RUN} FROM scheduling.assignment_runs r WHERE r.centre_id = $1 AND r.season_id = $2 AND r.kind = $3 AND r.status = ANY ($4)
        ORDER BY r.requested_at DESC, r.id LIMIT 1`,
      [centreId, seasonId, kind, statuses],
    );
    return run;
  }

  /** What a finished run found beside a plan, and of which problem. */
  async outcome<T extends object>(centreId: string, id: string): Promise<{ outcome: T; problemHash: string | null } | undefined> {
    const [row] = await this.uow.manager.query<{ outcome: T | null; problemHash: string | null }[]>(
      `SELECT outcome, problem_hash AS "problemHash" FROM scheduling.assignment_runs WHERE centre_id = $1 AND id = $2 AND status = 'done'`, [centreId, id],
    );
    return row?.outcome ? { outcome: row.outcome, problemHash: row.problemHash } : undefined;
  }

  async find(centreId: string, id: string): Promise<StoredRun | undefined> {
    return (await this.uow.manager.query<StoredRun[]>(`SELECT ${RUN} FROM scheduling.assignment_runs r WHERE r.centre_id = $1 AND r.id = $2`, [centreId, id]))[0];
  }

  /** Runs of the kind so far, and runs of any kind but frontiers that wait. */
  async counts(seasonId: string, kind: RunKind): Promise<{ all: number; waiting: number }> {
    const [row] = await this.uow.manager.query<{ all: number; waiting: number }[]>(
      `SELECT (count(*) FILTER (WHERE kind = $2))::int AS all, (count(*) FILTER (WHERE kind <> 'frontier' AND status IN ('queued', 'running')))::int AS waiting
         FROM scheduling.assignment_runs WHERE season_id = $1`,
      [seasonId, kind],
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
        WHERE r.centre_id = $1 AND ${LAST_PUBLISHED} AND entry->>'request' = ANY ($2::text[])
          AND r.season_id IN (SELECT season_id FROM scheduling.wishes WHERE id = ANY ($2::text[]::uuid[]))`,
      [centreId, wishIds],
    );
  }

  /** Students per day of what was published last; undefined while nothing was. */
  async publishedDays(centreId: string, seasonId: string): Promise<ReadonlyMap<string, number> | undefined> {
    const [row] = await this.uow.manager.query<{ days: RunFigureSet['after']['days'] | null }[]>(
      `SELECT r.figures->'after'->'days' AS days FROM scheduling.assignment_runs r WHERE r.centre_id = $1 AND r.season_id = $2 AND ${LAST_PUBLISHED}`,
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
