import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { OtherVisit, PlannedVisit, SeatedParty } from '../application/booking-views.js';

/** What amending a published plan reads and writes beside single bookings. */
@Injectable()
export class PlanAmendmentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** All at once. What a host had given as reason stays. */
  async cancel(ids: readonly string[], reason: string): Promise<void> {
    if (ids.length === 0) return;
    await this.uow.tx.query(
      `UPDATE booking.bookings SET status = 'cancelled-by-centre', reason = CASE WHEN status = 'host-declined' THEN coalesce(reason, $2) ELSE $2 END
        WHERE id = ANY($1::uuid[])`,
      [ids, reason],
    );
  }

  /** Every party that plans ever booked for these wishes, whatever became of it. */
  ofWishes(centreId: string, wishIds: readonly string[]): Promise<PlannedVisit[]> {
    return this.uow.manager.query<PlannedVisit[]>(
      `SELECT id AS "bookingId", version, wish_id AS "wishId", venue_id AS "venueId", opening_id AS "openingId", held_on::text AS "heldOn", band, headcount, status
         FROM booking.bookings WHERE centre_id = $1 AND wish_id = ANY($2::uuid[]) ORDER BY wish_id, id`,
      [centreId, wishIds],
    );
  }

  seated(centreId: string, first: string, last: string): Promise<SeatedParty[]> {
    return this.uow.manager.query<SeatedParty[]>(
      `SELECT id AS "bookingId", wish_id AS "wishId", school_id AS "schoolId", grade, class_label AS "classLabel", venue_id AS "venueId", opening_id AS "openingId",
              held_on::text AS "heldOn", band
         FROM booking.bookings WHERE centre_id = $1 AND held_on BETWEEN $2 AND $3 AND booking.takes_seats(status) ORDER BY id`,
      [centreId, first, last],
    );
  }

  /** Parties that hold seats from the first to the last day and serve none of these wishes. */
  beside(centreId: string, wishIds: readonly string[], first: string, last: string): Promise<OtherVisit[]> {
    return this.uow.manager.query(
      `SELECT id AS "bookingId", opening_id AS "openingId", venue_id AS "venueId", held_on::text AS "heldOn", band, headcount, school_id AS "schoolId"
         FROM booking.bookings
        WHERE centre_id = $1 AND held_on BETWEEN $3 AND $4 AND booking.takes_seats(status) AND (wish_id IS NULL OR wish_id <> ALL($2::uuid[]))
        ORDER BY id`,
      [centreId, wishIds, first, last],
    );
  }
}
