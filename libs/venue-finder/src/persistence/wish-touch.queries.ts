import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Span } from './pool-health.queries.js';

/** Whose wishes a change of a venue's days touches. */
@Injectable()
export class WishTouchQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Wishes of seasons without a published plan that want the venue's job field on one of the days. */
  async count(centreId: string, venueId: string, { firstDay, lastDay }: Span): Promise<number> {
    const [row] = await this.uow.manager.query<{ wishes: number }[]>(
      `SELECT count(*)::int AS wishes FROM scheduling.wishes w JOIN venue.venues v ON v.centre_id = w.centre_id AND v.id = $2
        WHERE w.centre_id = $1 AND coalesce((w.interests ->> v.job_field)::int, 0) > 0
          AND EXISTS (SELECT FROM scheduling.wish_days d WHERE d.wish_id = w.id AND d.day BETWEEN $3 AND $4)
          AND NOT EXISTS (SELECT FROM booking.bookings b WHERE b.wish_id = w.id)`, [centreId, venueId, firstDay, lastDay]);
    return row?.wishes ?? 0;
  }
}
