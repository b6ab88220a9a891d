import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { NeisRow } from '../neis/neis-answer.js';

export type SyncOutcome = 'answered' | 'empty' | 'failed';

/** Why something stands still, in a sentence for people; the code is NEIS's own or ours. */
export interface Trouble {
  readonly code: string;
  readonly sentence: string;
}

/** What NEIS answered, how asking it went, and whether it may be asked. */
@Injectable()
export class NeisRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Until when the key may not be used; null: it may. */
  async closedUntil(keyHash: string, now: Date): Promise<Date | null> {
    const rows = await this.uow.manager.query<{ closedUntil: Date }[]>(
      'SELECT closed_until AS "closedUntil" FROM calendar.neis_gates WHERE key_hash = $1 AND closed_until > $2', [keyHash, now],
    );
    return rows[0]?.closedUntil ?? null;
  }

  async close(keyHash: string, trouble: Trouble, until: Date | null, now: Date): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO calendar.neis_gates (key_hash, closed_until, trouble_code, trouble, changed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT neis_gates_pk DO UPDATE SET (closed_until, trouble_code, trouble, changed_at)
         = (excluded.closed_until, excluded.trouble_code, excluded.trouble, excluded.changed_at)`,
      [keyHash, until, trouble.code, trouble.sentence, now],
    );
  }

  /** This key was answered: what was wrong with it or with one before it is over, but for a gate another worker closed meanwhile. */
  async open(keyHash: string, now: Date): Promise<void> {
    await this.uow.manager.query('DELETE FROM calendar.neis_gates WHERE key_hash <> $1 OR closed_until IS NULL OR closed_until <= $2', [keyHash, now]);
  }

  async troubles(now: Date): Promise<(Trouble & { readonly closedUntil: Date | null; readonly since: Date })[]> {
    return this.uow.manager.query(
      `SELECT trouble_code AS code, trouble AS sentence, closed_until AS "closedUntil", changed_at AS since FROM calendar.neis_gates
        WHERE trouble_code IS NOT NULL AND (closed_until IS NULL OR closed_until > $1) ORDER BY changed_at DESC`, [now],
    );
  }

  /** Rows as they came; `changed_at` moves only when they differ from those before. */
  async keep(answer: { centreId: string; schoolId: string; schoolYear: number; service: 'SchoolSchedule' | 'classInfo'; rows: readonly NeisRow[]; hash: string; at: Date }): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO calendar.neis_answers AS a (centre_id, school_id, school_year, service, rows, rows_hash, asked_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
       ON CONFLICT ON CONSTRAINT neis_answers_pk DO UPDATE SET asked_at = excluded.asked_at, rows = excluded.rows, rows_hash = excluded.rows_hash,
         changed_at = CASE WHEN a.rows_hash = excluded.rows_hash THEN a.changed_at ELSE excluded.changed_at END`,
      [answer.centreId, answer.schoolId, answer.schoolYear, answer.service, JSON.stringify(answer.rows), answer.hash, answer.at],
    );
  }

  async setClasses(centreId: string, schoolId: string, schoolYear: number, classes: ReadonlyMap<number, number>): Promise<void> {
    await this.uow.tx.query('DELETE FROM calendar.grade_classes WHERE school_id = $1 AND school_year = $2', [schoolId, schoolYear]);
    await this.uow.tx.query(
      `INSERT INTO calendar.grade_classes (centre_id, school_id, school_year, grade, classes)
       SELECT $1, $2, $3, grade, classes FROM unnest($4::int[], $5::int[]) AS given (grade, classes)`,
      [centreId, schoolId, schoolYear, [...classes.keys()], [...classes.values()]],
    );
  }

  /** How asking for this school went; the last good answer stays on record. */
  async report(centreId: string, schoolId: string, at: Date, outcome: SyncOutcome, trouble: Trouble | null = null): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO calendar.calendars AS c (centre_id, school_id, asked_at, answered_at, outcome, trouble_code, trouble)
       VALUES ($1, $2, $3::timestamptz, CASE WHEN $4::text <> 'failed' THEN $3 END, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT calendars_pk DO UPDATE SET asked_at = excluded.asked_at, answered_at = coalesce(excluded.answered_at, c.answered_at),
         outcome = excluded.outcome, trouble_code = excluded.trouble_code, trouble = excluded.trouble`,
      [centreId, schoolId, at, outcome, trouble?.code ?? null, trouble?.sentence ?? null],
    );
  }

  async order(centreId: string, by: string, at: Date): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO calendar.sync_orders (centre_id, ordered_by, ordered_at) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT sync_orders_pk DO NOTHING`, [centreId, by, at],
    );
  }

  async isOrdered(centreId: string): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>('SELECT 1 FROM calendar.sync_orders WHERE centre_id = $1', [centreId])).length > 0;
  }

  /** The oldest order, which nobody else gets now; null when none waits. */
  async takeOrder(): Promise<string | null> {
    const [rows] = await this.uow.manager.query<[{ centreId: string }[], number]>(
      `DELETE FROM calendar.sync_orders WHERE centre_id = (SELECT centre_id FROM calendar.sync_orders ORDER BY ordered_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING centre_id AS "centreId"`,
    );
    return rows[0]?.centreId ?? null;
  }

  async centres(): Promise<string[]> {
    return (await this.uow.manager.query<{ centreId: string }[]>('SELECT DISTINCT centre_id AS "centreId" FROM identity.schools ORDER BY 1')).map(({ centreId }) => centreId);
  }
}
