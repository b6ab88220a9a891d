import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { LeftOverFilter, LeftOverPlace } from '../application/booking-views.js';

const MOST = 500;

/** Half-days as one group could take them, the full ones with what is left. */
@Injectable()
export class LeftOverQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Open, inspected, on no holiday, large enough for the group when empty; by day, at most five hundred. What all schools have counts against the host's limits. */
  places(centreId: string, filter: LeftOverFilter): Promise<LeftOverPlace[]> {
    return this.uow.acrossSchools(() => this.uow.manager.query(
      `SELECT o.id AS "openingId", v.id AS "venueId", v.name AS "venueName", v.job_field AS "jobField", v.latitude, v.longitude, o.held_on::text AS "heldOn", o.band, o.seats,
              CASE WHEN o.parties_limit > coalesce(c.parties_taken, 0) THEN o.seats - coalesce(c.seats_taken, 0) ELSE 0 END AS left,
              (o.venue_id, o.held_on) NOT IN (SELECT venue_id, held_on FROM booking.days_without_room($1, $2, $3, NULL)) AS "venueHasRoom"
         FROM venue.openings o JOIN venue.venues v ON v.id = o.venue_id LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
        WHERE o.centre_id = $1 AND o.held_on BETWEEN $2 AND $3 AND o.status = 'open' AND safety.covers(o.venue_id, o.held_on)
          AND NOT EXISTS (SELECT 1 FROM venue.holidays h WHERE h.centre_id = o.centre_id AND h.day = o.held_on)
          AND ($4::text IS NULL OR v.job_field = $4) AND ($5::text IS NULL OR o.band = $5) AND $6 BETWEEN least(v.min_party, o.seats) AND o.seats AND $7 = ANY (v.levels)
        ORDER BY o.held_on, o.band, v.name, o.id LIMIT ${MOST}`,
      [centreId, filter.first, filter.last, filter.jobField ?? null, filter.band ?? null, filter.headcount, filter.level]));
  }

  /** Students of the district that go out per week (its Monday); weeks without any are missing. */
  async weekLoads(centreId: string, first: Day, last: Day): Promise<Map<Day, number>> {
    const rows = await this.uow.acrossSchools(() => this.uow.manager.query<{ week: Day; students: number }[]>(
      `SELECT date_trunc('week', held_on)::date::text AS week, sum(headcount)::int AS students FROM booking.bookings
        WHERE centre_id = $1 AND booking.takes_seats(status) AND held_on BETWEEN $2 AND $3 GROUP BY 1`, [centreId, first, last]));
    return new Map(rows.map(({ week, students }) => [week, students]));
  }
}
