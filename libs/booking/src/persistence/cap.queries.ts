import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { CapExceeded } from '../domain/booking.errors.js';

/** What the centre's caps say before the database refuses; see `booking.add_load`. */
@Injectable()
export class CapQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Schools and weeks that would have more than the centre lets them, were these parties booked beside what stands. */
  exceededBy(centreId: string, parties: readonly { readonly schoolId: string; readonly heldOn: Day; readonly headcount: number }[]): Promise<CapExceeded[]> {
    return this.uow.manager.query<CapExceeded[]>(
      `WITH added AS (SELECT "schoolId" AS school_id, booking.term_of("heldOn") AS term, date_trunc('week', "heldOn")::date AS week, headcount
                        FROM jsonb_to_recordset($2::jsonb) AS p("schoolId" uuid, "heldOn" date, headcount int)),
            of_schools AS (SELECT school_id, term, sum(headcount)::int AS students FROM added GROUP BY school_id, term),
            of_weeks AS (SELECT week, sum(headcount)::int AS students FROM added GROUP BY week)
       SELECT 'school-and-term' AS cap, s.name AS "schoolName", a.term, NULL AS week, a.students + coalesce(l.students, 0) AS students, coalesce(l.cap, c.per_school_and_term) AS most
         FROM booking.caps c CROSS JOIN of_schools a JOIN identity.schools s ON s.id = a.school_id
         LEFT JOIN booking.school_loads l ON l.school_id = a.school_id AND l.term = a.term
        WHERE c.centre_id = $1 AND a.students + coalesce(l.students, 0) > coalesce(l.cap, c.per_school_and_term) AND c.per_school_and_term IS NOT NULL
       UNION ALL
       SELECT 'week', NULL, NULL, a.week::text, a.students + coalesce(l.students, 0), coalesce(l.cap, c.per_week)
         FROM booking.caps c CROSS JOIN of_weeks a LEFT JOIN booking.week_loads l ON l.centre_id = c.centre_id AND l.week = a.week
        WHERE c.centre_id = $1 AND a.students + coalesce(l.students, 0) > coalesce(l.cap, c.per_week) AND c.per_week IS NOT NULL
        ORDER BY cap, "schoolName", term, week`,
      [centreId, JSON.stringify(parties)],
    );
  }
}
