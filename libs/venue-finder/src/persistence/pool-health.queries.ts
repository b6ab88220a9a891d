import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { CertifiableVenue, IdleHost } from '../application/pool-health.views.js';
import type { UsedVenue } from '../domain/pool-health.js';
import type { HostedVisit } from '../domain/volunteer-hours.js';

/** First and last day included. */
export interface Span { readonly firstDay: Day; readonly lastDay: Day }

/** Visits that took place: somebody came and it is on record. */
const TOOK_PLACE = `b.status IN ('visited', 'result-entered', 'closed')`;
/** What a venue runs without a fee: the programme of the half-day, or everything it offers where none is named. */
const WITHOUT_FEE = `NOT EXISTS (SELECT FROM venue.programmes p WHERE p.venue_id = b.venue_id AND p.fee > 0 AND (o.programme_id IS NULL AND p.is_offered OR p.id = o.programme_id))`;

/** The pool of venues in figures: counted where they were taken down, each with its list. */
@Injectable()
export class PoolHealthQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Every venue anybody went or goes to in the span. */
  used(centreId: string, { firstDay, lastDay }: Span): Promise<UsedVenue[]> {
    return this.uow.manager.query<UsedVenue[]>(
      `WITH visits AS (
         SELECT b.venue_id, b.held_on, b.headcount FROM booking.bookings b WHERE b.centre_id = $1 AND b.held_on BETWEEN $2 AND $3 AND booking.takes_seats(b.status) AND b.status <> 'offered'
       ), weeks AS (SELECT venue_id, date_trunc('week', held_on) AS week, count(*) AS parties FROM visits GROUP BY 1, 2
       ), months AS (SELECT venue_id, date_trunc('month', held_on) AS month, count(*) AS parties FROM visits GROUP BY 1, 2)
       SELECT v.id AS "venueId", v.name, v.job_field AS "jobField", v.district, sum(n.parties)::int AS parties, sum(n.students)::int AS students,
              (SELECT count(*)::int FROM weeks w WHERE w.venue_id = v.id AND w.parties >= v.parties_per_week) AS "weeksAtCap",
              (SELECT count(*)::int FROM months m WHERE m.venue_id = v.id AND m.parties >= v.parties_per_month) AS "monthsAtCap"
         FROM (SELECT venue_id, count(*) AS parties, sum(headcount) AS students FROM visits GROUP BY venue_id) n JOIN venue.venues v ON v.id = n.venue_id
        GROUP BY v.id ORDER BY parties DESC, v.name COLLATE "C", v.id`, [centreId, firstDay, lastDay]);
  }

  /** Running venues that were inspected for a day of the span, and that nobody went or goes to. */
  idle(centreId: string, { firstDay, lastDay }: Span): Promise<IdleHost[]> {
    return this.uow.manager.query<IdleHost[]>(
      `SELECT v.id AS "venueId", v.name, v.job_field AS "jobField", v.district, i.until::text AS "clearedUntil",
              (SELECT count(*)::int FROM venue.openings o WHERE o.venue_id = v.id AND o.held_on BETWEEN $2 AND $3 AND o.status = 'open') AS openings,
              (SELECT max(b.held_on)::text FROM booking.bookings b WHERE b.venue_id = v.id AND b.held_on < $2 AND ${TOOK_PLACE}) AS "lastVisitOn"
         FROM venue.venues v JOIN LATERAL (SELECT max(valid_until) AS until FROM safety.inspections WHERE venue_id = v.id AND valid_from <= $3 AND valid_until >= $2) i ON i.until IS NOT NULL
        WHERE v.centre_id = $1 AND v.status = 'active'
          AND NOT EXISTS (SELECT FROM booking.bookings b WHERE b.venue_id = v.id AND b.held_on BETWEEN $2 AND $3 AND booking.takes_seats(b.status))
        ORDER BY openings DESC, v.name COLLATE "C", v.id`, [centreId, firstDay, lastDay]);
  }

  /** Venues with visits without a fee in the span, those that come nearest to a certificate first; certified ones are left out. */
  certifiable(centreId: string, { firstDay, lastDay }: Span, today: Day): Promise<Omit<CertifiableVenue, 'missing'>[]> {
    return this.uow.manager.query<CertifiableVenue[]>(
      `SELECT v.id AS "venueId", v.name, v.job_field AS "jobField", v.district, count(DISTINCT (b.held_on, b.band))::int AS "freeRuns"
         FROM booking.bookings b JOIN venue.openings o ON o.id = b.opening_id JOIN venue.venues v ON v.id = b.venue_id
        WHERE b.centre_id = $1 AND b.held_on BETWEEN $2 AND $3 AND ${TOOK_PLACE} AND ${WITHOUT_FEE}
          AND NOT EXISTS (SELECT FROM venue.certifications c WHERE c.venue_id = v.id AND c.valid_until >= $4)
        GROUP BY v.id ORDER BY "freeRuns" DESC, v.name COLLATE "C", v.id`, [centreId, firstDay, lastDay, today]);
  }

  /** Students a season's schools wish for, by job field. */
  async demandByField(centreId: string, seasonId: string): Promise<Map<string, number>> {
    return counted(await this.uow.manager.query<Counted[]>(
      `SELECT i.key AS of, sum(i.value::int)::int AS count FROM scheduling.wishes w CROSS JOIN LATERAL jsonb_each_text(w.interests) i WHERE w.centre_id = $1 AND w.season_id = $2 GROUP BY 1`, [centreId, seasonId]));
  }

  /** By the neighbourhood of the school. */
  async demandByDistrict(centreId: string, seasonId: string): Promise<Map<string, number>> {
    return counted(await this.uow.manager.query<Counted[]>(
      `SELECT s.district AS of, sum(w.headcount)::int AS count FROM scheduling.wishes w JOIN identity.schools s ON s.id = w.school_id WHERE w.centre_id = $1 AND w.season_id = $2 GROUP BY 1`, [centreId, seasonId]));
  }

  /** Seats open in the span, of a week no more half-days than the host takes parties, the largest first. */
  async placesBy(column: 'job_field' | 'district', centreId: string, { firstDay, lastDay }: Span): Promise<Map<string, number>> {
    return counted(await this.uow.manager.query<Counted[]>(
      `SELECT of, sum(seats)::int AS count FROM (
         SELECT v.${column} AS of, o.seats, v.parties_per_week, row_number() OVER (PARTITION BY o.venue_id, date_trunc('week', o.held_on) ORDER BY o.seats DESC) AS nth
           FROM venue.openings o JOIN venue.venues v ON v.id = o.venue_id
          WHERE o.centre_id = $1 AND o.held_on BETWEEN $2 AND $3 AND o.status = 'open'
            AND NOT EXISTS (SELECT FROM venue.holidays h WHERE h.centre_id = o.centre_id AND h.day = o.held_on)) taken
        WHERE nth <= parties_per_week GROUP BY 1`, [centreId, firstDay, lastDay]));
  }

  /** What took place in the span at the venue, or at every venue of the centre. */
  hosted(centreId: string, { firstDay, lastDay }: Span, venueId: string | null): Promise<(HostedVisit & { readonly venueId: string })[]> {
    return this.uow.manager.query<(HostedVisit & { venueId: string })[]>(
      `SELECT b.venue_id AS "venueId", b.held_on::text AS "heldOn", b.band, s.name AS "schoolName", p.title AS "programmeTitle", p.hours AS "programmeHours",
              coalesce(a.arrived, b.headcount) AS students, a.arrived_at AS "arrivedAt", a.departed_at AS "departedAt"
         FROM booking.bookings b JOIN identity.schools s ON s.id = b.school_id JOIN venue.openings o ON o.id = b.opening_id
         LEFT JOIN venue.programmes p ON p.id = o.programme_id LEFT JOIN visit.attendances a ON a.booking_id = b.id
        WHERE b.centre_id = $1 AND b.held_on BETWEEN $2 AND $3 AND ($4::uuid IS NULL OR b.venue_id = $4) AND ${TOOK_PLACE}
        ORDER BY b.venue_id, b.held_on, b.band, s.name, b.id`, [centreId, firstDay, lastDay, venueId]);
  }
}

interface Counted { readonly of: string; readonly count: number }
const counted = (rows: readonly Counted[]): Map<string, number> => new Map(rows.map(({ of, count }) => [of, count]));
