import { Injectable } from '@nestjs/common';
import { UnitOfWork } from './unit-of-work.js';

/** Where a count differs from what it counts, or a record is missing. */
export interface Drift { readonly kind: string; readonly subject: string; readonly detail: string }

/** One changed row of a centre. Columns about persons and free text are on no record. */
export interface RecordedChange {
  /** Counts from 1; the chain has no gaps. */
  readonly seq: number;
  readonly at: Date;
  /** An account's name; `link` for answers from a mail, `system` for the rest. */
  readonly by: string;
  readonly action: 'INSERT' | 'UPDATE' | 'DELETE';
  /** Room and table, e.g. `booking.bookings`. */
  readonly entity: string;
  /** The row's id; `*` for a statement over thousands of rows. */
  readonly rowId: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** What the database says of itself: whether everything adds up, and who changed what. */
@Injectable()
export class Records {
  constructor(private readonly uow: UnitOfWork) {}

  /** Must be empty. Walks the whole chain of the centre: for a page somebody opens, not for a timer. */
  drift(centreId: string): Promise<Drift[]> {
    return this.uow.manager.query<Drift[]>('SELECT kind, subject, detail FROM platform.drift() WHERE centre_id = $1 ORDER BY kind, subject', [centreId]);
  }

  /** Latest first, older than `before`. */
  changes(centreId: string, { before, size }: { readonly before: number | null; readonly size: number }): Promise<RecordedChange[]> {
    return this.uow.manager.query<RecordedChange[]>(
      `SELECT a.seq::int AS seq, a.at, coalesce(p.name, a.actor) AS by, a.action, a.entity, a.row_id AS "rowId", a.before, a.after
         FROM platform.audit a LEFT JOIN identity.accounts p ON p.id::text = a.actor
        WHERE a.centre_id = $1 AND ($2::bigint IS NULL OR a.seq < $2) ORDER BY a.seq DESC LIMIT $3`, [centreId, before, size]);
  }

  /** How many links the chain has. */
  async length(centreId: string): Promise<number> {
    const [head] = await this.uow.manager.query<{ seq: number }[]>('SELECT seq::int AS seq FROM platform.audit_heads WHERE centre_id = $1', [centreId]);
    return head?.seq ?? 0;
  }
}
