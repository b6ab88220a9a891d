import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { OtherDay } from '../application/booking-views.js';

@Injectable()
export class OtherDayQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Seats held for `purpose`, and seats held longer than their time, count as free. */
  of(centreId: string, bookingId: string, { first, last, now, purpose }: { first: Day; last: Day; now: Date; purpose?: string | undefined }): Promise<OtherDay[]> {
    return this.uow.acrossSchools(() => this.uow.manager.query<OtherDay[]>(
      `WITH asked AS (SELECT * FROM booking.bookings WHERE centre_id = $1 AND id = $2),
            seated AS (SELECT b.* FROM booking.bookings b, asked a
                        WHERE b.centre_id = $1 AND b.id <> a.id AND booking.takes_seats(b.status) AND b.held_on BETWEEN $3::date - 31 AND $4::date + 31),
            freeing AS (SELECT opening_id, sum(headcount)::int AS seats, count(*)::int AS parties FROM booking.holds
                         WHERE centre_id = $1 AND released_at IS NULL AND (held_until <= $5 OR purpose = $6::uuid) GROUP BY opening_id)
       SELECT o.id AS "openingId", o.held_on::text AS "heldOn", o.band, o.status, safety.covers(o.venue_id, o.held_on) AS "isCovered",
              o.seats - coalesce(c.seats_taken, 0) + coalesce(f.seats, 0) AS "seatsLeft",
              o.parties_limit - coalesce(c.parties_taken, 0) + coalesce(f.parties, 0) AS "partiesLeft",
              booking.what_stands_against(v.id, o.held_on, a.id) IS NULL AS "venueHasRoom",
              EXISTS (SELECT 1 FROM seated s WHERE s.school_id = a.school_id AND s.grade = a.grade AND s.held_on = o.held_on
                         AND (s.class_label IS NULL OR a.class_label IS NULL OR s.class_label = a.class_label)) AS "isGroupElsewhere",
              (SELECT coalesce(sum(s.headcount), 0)::int FROM seated s WHERE date_trunc('week', s.held_on) = date_trunc('week', o.held_on)) AS "weekLoad"
         FROM asked a
         JOIN venue.openings o ON o.venue_id = a.venue_id AND o.id <> a.opening_id AND o.held_on BETWEEN $3 AND $4
         JOIN venue.venues v ON v.id = o.venue_id
         LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
         LEFT JOIN freeing f ON f.opening_id = o.id
        ORDER BY o.held_on, o.band`,
      [centreId, bookingId, first, last, now, purpose ?? null],
    ));
  }
}
