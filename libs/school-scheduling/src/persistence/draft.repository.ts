import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Plan } from '#slot-assignment';
import type { AgreedDate, Draft, DraftMove } from '../domain/draft.js';
import type { DraftMode } from '../domain/draft-mode.js';
import type { RunFigureSet } from '../domain/assignment-run.js';

export interface NewDraft {
  readonly centreId: string;
  readonly seasonId: string;
  readonly title: string;
  readonly mode: DraftMode;
  readonly baseRunId: string;
  readonly agreed: readonly AgreedDate[];
  readonly locks: readonly string[];
}

/** Who does something, and when. */
export interface Hand {
  readonly accountId: string;
  readonly at: Date;
}

const DRAFT = `d.id, d.centre_id AS "centreId", d.season_id AS "seasonId", d.title, d.mode, d.base_run_id AS "baseRunId", d.agreed, d.version,
  d.created_at AS "createdAt", d.published_at AS "publishedAt"`;
const MOVE = `m.number, m.wish_id AS "wishId", m.from_visit AS "from", m.to_visit AS "to", m.others, m.is_agreed AS "isAgreed", m.undoes, a.name AS "madeBy", m.made_at AS "madeAt"`;

@Injectable()
export class DraftRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Oldest first: drafts keep their place beside each other. */
  list(centreId: string, seasonId: string): Promise<Draft[]> {
    return this.uow.manager.query(`SELECT ${DRAFT} FROM scheduling.drafts d WHERE d.centre_id = $1 AND d.season_id = $2 ORDER BY d.created_at, d.id`, [centreId, seasonId]);
  }

  async find(centreId: string, id: string): Promise<Draft | undefined> {
    return (await this.uow.manager.query<Draft[]>(`SELECT ${DRAFT} FROM scheduling.drafts d WHERE d.centre_id = $1 AND d.id = $2`, [centreId, id]))[0];
  }

  /** In order of making, taken back or not. */
  moves(centreId: string, id: string): Promise<DraftMove[]> {
    return this.uow.manager.query(
      `SELECT ${MOVE} FROM scheduling.draft_moves m JOIN identity.accounts a ON a.id = m.made_by WHERE m.centre_id = $1 AND m.draft_id = $2 ORDER BY m.number`, [centreId, id],
    );
  }

  async locks(centreId: string, id: string): Promise<Set<string>> {
    const rows = await this.uow.manager.query<{ wishId: string }[]>(`SELECT wish_id AS "wishId" FROM scheduling.draft_locks WHERE centre_id = $1 AND draft_id = $2`, [centreId, id]);
    return new Set(rows.map(({ wishId }) => wishId));
  }

  async add({ centreId, seasonId, title, mode, baseRunId, agreed, locks }: NewDraft, { accountId, at }: Hand): Promise<string> {
    const [row] = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO scheduling.drafts (centre_id, season_id, title, mode, base_run_id, agreed, created_by, created_at, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) RETURNING id`,
      [centreId, seasonId, title, mode, baseRunId, JSON.stringify(agreed), accountId, at],
    );
    for (const wishId of locks) await this.lock(centreId, row!.id, wishId, { accountId, at });
    return row!.id;
  }

  /** Takes the draft for a change; false when somebody changed it since that version. Until the transaction ends nobody else can. */
  async take(centreId: string, id: string, version: number, at: Date): Promise<boolean> {
    const [, count] = await this.uow.tx.query<[unknown[], number]>(
      `UPDATE scheduling.drafts SET changed_at = $4 WHERE centre_id = $1 AND id = $2 AND version = $3`, [centreId, id, version, at],
    );
    return count > 0;
  }

  async addMove(centreId: string, id: string, move: Omit<DraftMove, 'madeBy' | 'madeAt'>, { accountId, at }: Hand): Promise<void> {
    const { number, wishId, from, to, others, isAgreed, undoes } = move;
    await this.uow.tx.query(
      `INSERT INTO scheduling.draft_moves (centre_id, draft_id, number, wish_id, from_visit, to_visit, others, is_agreed, undoes, made_by, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [centreId, id, number, wishId, textOf(from), textOf(to), JSON.stringify(others), isAgreed, undoes, accountId, at],
    );
  }

  async lock(centreId: string, id: string, wishId: string, { accountId, at }: Hand): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO scheduling.draft_locks (centre_id, draft_id, wish_id, locked_by, locked_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT ON CONSTRAINT draft_locks_pk DO NOTHING`,
      [centreId, id, wishId, accountId, at],
    );
  }

  async unlock(centreId: string, id: string, wishId: string): Promise<void> {
    await this.uow.tx.query(`DELETE FROM scheduling.draft_locks WHERE centre_id = $1 AND draft_id = $2 AND wish_id = $3`, [centreId, id, wishId]);
  }

  /** Writes the draft's plan as a finished run of its own, which is then published like any other. */
  async addRun(draft: Draft, { plan, figures, hash }: { plan: Plan; figures: RunFigureSet; hash: string }, { accountId, at }: Hand): Promise<string> {
    const [row] = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO scheduling.assignment_runs (centre_id, season_id, kind, status, seed, weights, goals, plan, plan_value, figures, problem_hash, from_draft_id,
          requested_by, requested_at, started_at, finished_at)
        SELECT centre_id, season_id, 'plan', 'done', seed, weights, goals, $2::jsonb, $3, $4::jsonb, $5, $6, $7, $8, $8, $8
          FROM scheduling.assignment_runs WHERE id = $1 RETURNING id`,
      [draft.baseRunId, JSON.stringify(plan), plan.value ?? null, JSON.stringify(figures), hash, draft.id, accountId, at],
    );
    return row!.id;
  }

  /** Keeps every agreed date with the draft, for repairs to come. Throws the violation of `drafts_one_published` when another draft of the season was published first. */
  async markPublished(id: string, { runId, agreed, at }: { runId: string; agreed: readonly AgreedDate[]; at: Date }): Promise<void> {
    await this.uow.tx.query(`UPDATE scheduling.drafts SET published_at = $3, published_run_id = $2, changed_at = $3, agreed = $4 WHERE id = $1`, [id, runId, at, JSON.stringify(agreed)]);
  }
}

const textOf = (document: object | null): string | null => (document === null ? null : JSON.stringify(document));
