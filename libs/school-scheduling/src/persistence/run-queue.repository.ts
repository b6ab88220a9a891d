import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { ClaimedRun, PlanOutcome, RunProgress, SideOutcome } from '../domain/assignment-run.js';

/** A worker that says nothing for this long is taken for dead. */
const LEASE = `clock_timestamp() + interval '60 seconds'`;
/** A stored plan's bound is waited for this long; a worker lost meanwhile leaves a plan without a bound, nothing worse. */
const PROOF_LEASE = `clock_timestamp() + interval '2 minutes'`;
/** Only the holder of the lease may write, and only while nobody cancelled: a worker that was taken for dead finds nothing to write to. */
const MINE = `id = $1 AND leased_by = $2 AND status = 'running'`;

/** Runs as the workers see them: a queue with leases. Time is the database's, so that workers with wrong clocks agree. */
@Injectable()
export class RunQueueRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The longest waiting run, or one whose worker was lost; two workers never get the same. A frontier is slow and nobody's bookings wait for it: last. */
  async claim(worker: string): Promise<ClaimedRun | undefined> {
    const [rows] = await this.uow.tx.query<[ClaimedRun[], number]>(
      `UPDATE scheduling.assignment_runs r
          SET status = 'running', leased_by = $1, leased_until = ${LEASE}, started_at = coalesce(started_at, clock_timestamp()),
              progress = jsonb_build_object('phase', 'loading', 'share', 0, 'tries', coalesce((progress->>'tries')::int, 0) + 1)
        WHERE id = (SELECT id FROM scheduling.assignment_runs
                     WHERE status = 'queued' OR (status = 'running' AND leased_until < clock_timestamp())
                     ORDER BY kind = 'frontier', requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING r.id, r.kind, r.centre_id AS "centreId", r.season_id AS "seasonId", r.seed, r.weights, r.goals, coalesce(r.changes, '[]') AS changes,
                  r.frozen_until::text AS "frozenUntil", r.from_draft_id AS "fromDraftId", r.leased_by AS "leasedBy",
                  (r.progress->>'tries')::int AS tries`,
      [worker],
    );
    return rows[0];
  }

  progress({ id, leasedBy }: ClaimedRun, progress: RunProgress): Promise<boolean> {
    return this.write(`progress = progress || $3::jsonb, leased_until = ${LEASE}`, [id, leasedBy, JSON.stringify(progress)]);
  }

  /** The plan is stored now, whatever comes of its bound; whoever watches sees in the same moment that a bound is to come. */
  finishWithPlan({ id, leasedBy }: ClaimedRun, { plan, figures, problemHash, goalResults, outcome, isProofComing = false }: PlanOutcome, at: Date): Promise<boolean> {
    return this.write(
      `status = 'done', plan = $3, figures = $4, problem_hash = $5, finished_at = $6, goal_results = $7, plan_value = $8, outcome = $9,
       progress = progress || $10::jsonb, leased_by = NULL, leased_until = ${isProofComing ? PROOF_LEASE : 'NULL'}`,
      [
        id, leasedBy, JSON.stringify(plan), JSON.stringify(figures), problemHash, at, textOf(goalResults), plan.value ?? null, textOf(outcome),
        JSON.stringify({ share: 1, ...(isProofComing ? { phase: 'proving' } : {}) }),
      ],
    );
  }

  finishWithoutPlan({ id, leasedBy }: ClaimedRun, { outcome, problemHash }: SideOutcome, at: Date): Promise<boolean> {
    return this.write(
      `status = 'done', outcome = $3, problem_hash = $4, finished_at = $5, progress = progress || '{"share": 1}'::jsonb, leased_by = NULL, leased_until = NULL`,
      [id, leasedBy, JSON.stringify(outcome), problemHash, at],
    );
  }

  /** The bound found so far, for whoever watches. */
  async proofProgress(id: string, progress: Pick<RunProgress, 'bound' | 'gapPct'>): Promise<void> {
    await this.uow.tx.query(
      `UPDATE scheduling.assignment_runs SET progress = progress || $2::jsonb WHERE id = $1 AND status = 'done' AND leased_until > clock_timestamp()`,
      [id, JSON.stringify(progress)],
    );
  }

  /** With or without a bound, nobody waits any longer. */
  async endProof(id: string, bound: number | null): Promise<void> {
    await this.uow.tx.query(
      `UPDATE scheduling.assignment_runs SET bound = coalesce($2, bound), progress = (progress - 'bound' - 'gapPct') || '{"phase": "explaining"}'::jsonb, leased_until = NULL
        WHERE id = $1 AND status = 'done'`,
      [id, bound],
    );
  }

  fail({ id, leasedBy }: ClaimedRun, message: string, at: Date): Promise<boolean> {
    return this.write(`status = 'failed', error = $3, finished_at = $4, leased_by = NULL, leased_until = NULL`, [id, leasedBy, message, at]);
  }

  /** Back into the queue at once: a worker that is asked to stop has not failed. */
  release({ id, leasedBy }: ClaimedRun): Promise<boolean> {
    return this.write(
      `status = 'queued', leased_by = NULL, leased_until = NULL, progress = jsonb_build_object('phase', 'loading', 'share', 0, 'tries', (progress->>'tries')::int - 1)`,
      [id, leasedBy],
    );
  }

  private async write(assignments: string, values: unknown[]): Promise<boolean> {
    const [, count] = await this.uow.tx.query<[unknown[], number]>(`UPDATE scheduling.assignment_runs SET ${assignments} WHERE ${MINE}`, values);
    return count > 0;
  }
}

const textOf = (document: object | undefined): string | null => (document === undefined ? null : JSON.stringify(document));
