import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';

export interface ChangeRow { readonly cursor: string; readonly at: Date; readonly action: 'INSERT' | 'UPDATE' | 'DELETE'; readonly bookingId: string; readonly fields: string[] }

/** The audit chain read as a feed: its links are numbered at commit, so that none appears behind one already read. */
@Injectable()
export class BookingChangeQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Oldest first, at most `limit`. A statement about more rows than the chain lists has the id `*`. */
  after(centreId: string, cursor: string, limit: number): Promise<ChangeRow[]> {
    return this.uow.manager.query<ChangeRow[]>(
      `SELECT seq::text AS cursor, at, action, row_id AS "bookingId",
              CASE WHEN action = 'UPDATE' THEN ARRAY(SELECT jsonb_object_keys(after) ORDER BY 1) ELSE '{}' END AS fields
         FROM platform.audit WHERE centre_id = $1 AND entity = 'booking.bookings' AND seq > $2 ORDER BY seq LIMIT $3`,
      [centreId, cursor, limit],
    );
  }
}
