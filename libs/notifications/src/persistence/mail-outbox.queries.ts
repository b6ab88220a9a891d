import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';

export interface WaitingMails {
  /** Not delivered yet, whether tried or not. */
  readonly waiting: number;
  /** Tried at least once and refused. */
  readonly refused: number;
  /** Given up: somebody must look. */
  readonly dead: number;
  readonly oldestAt: Date | null;
  readonly lastError: string | null;
}

@Injectable()
export class MailOutboxQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async waiting(centreId: string, types: readonly string[]): Promise<WaitingMails> {
    const [row] = await this.uow.manager.query<WaitingMails[]>(
      `SELECT count(*) FILTER (WHERE dead_at IS NULL)::int AS waiting, count(*) FILTER (WHERE dead_at IS NULL AND last_error IS NOT NULL)::int AS refused,
              count(*) FILTER (WHERE dead_at IS NOT NULL)::int AS dead, min(occurred_at) AS "oldestAt",
              (array_agg(last_error ORDER BY id DESC) FILTER (WHERE last_error IS NOT NULL))[1] AS "lastError"
         FROM platform.outbox_messages WHERE centre_id = $1 AND delivered_at IS NULL AND type = ANY($2)`,
      [centreId, types],
    );
    return row ?? { waiting: 0, refused: 0, dead: 0, oldestAt: null, lastError: null };
  }
}
