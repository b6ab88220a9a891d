import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { Alternative, BookingView } from '../application/booking-views.js';

export interface PlaceWanted {
  /** Instead of which; a booking that still stands does not stand in its own way. */
  readonly booking: BookingView;
  readonly headcount: number;
  readonly level: string;
  readonly first: Day;
  readonly last: Day;
  readonly daysOff: readonly Day[];
  readonly elsewhere: boolean;
  readonly most: number;
}

@Injectable()
export class AlternativePlaceQueries {
  constructor(private readonly uow: UnitOfWork) {}

  of(centreId: string, { booking, headcount, level, first, last, daysOff, elsewhere, most }: PlaceWanted): Promise<Alternative[]> {
    return this.uow.acrossSchools(() => this.uow.manager.query<Alternative[]>(
      `SELECT o.id AS "openingId", v.name AS "venueName", o.held_on::text AS "heldOn", o.band, o.seats - coalesce(c.seats_taken, 0) AS left
         FROM venue.openings o
         JOIN venue.venues v ON v.id = o.venue_id
         JOIN venue.venues was ON was.id = $8
         LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
        WHERE o.centre_id = $1 AND o.id <> $3 AND o.held_on BETWEEN $5 AND $6 AND o.held_on <> ALL ($7::date[]) AND o.status = 'open'
          AND o.parties_limit > coalesce(c.parties_taken, 0) AND o.seats - coalesce(c.seats_taken, 0) >= $4 AND v.min_party <= $4 AND $9 = ANY (v.levels)
          AND ($10 = false OR v.id <> was.id) AND safety.covers(v.id, o.held_on)
          AND NOT EXISTS (SELECT 1 FROM venue.holidays h WHERE h.centre_id = o.centre_id AND h.day = o.held_on)
          AND NOT EXISTS (SELECT 1 FROM booking.bookings s WHERE s.id <> $2 AND booking.takes_seats(s.status) AND s.school_id = $11 AND s.grade = $12 AND s.held_on = o.held_on AND s.band = o.band
                             AND (s.class_label IS NULL OR $13::text IS NULL OR s.class_label = $13))
          AND (o.venue_id, o.held_on) NOT IN (SELECT venue_id, held_on FROM booking.days_without_room($1, $5, $6, $2))
        ORDER BY (date_trunc('week', o.held_on) = date_trunc('week', $14::date)) DESC, (v.job_field = was.job_field) DESC, abs(o.held_on - $14::date), o.held_on, o.band, o.seats - coalesce(c.seats_taken, 0) DESC, v.name
        LIMIT $15`,
      [centreId, booking.id, booking.openingId, headcount, first, last, [...daysOff], booking.venueId, level, elsewhere, booking.schoolId, booking.grade, booking.classLabel, booking.heldOn, most],
    ));
  }
}
