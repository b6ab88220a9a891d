import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Band, Day, JobField } from '#kernel';
import type { Reach } from '../domain/reach.js';
import type { Waiter } from '../domain/waiter.js';
import type { Turn } from '../domain/waiting-order.js';
import { WAITER } from './waiter.repository.js';

/** A wait with everything its readers see. */
export type WaiterRow = Waiter & Turn & Reach & {
  readonly schoolName: string;
  readonly venueName: string | null;
  readonly jobField: JobField;
  readonly passedOverAt: Date | null;
  readonly passedOverLeft: number | null;
  readonly offer: { readonly bookingId: string; readonly venueName: string; readonly heldOn: Day; readonly band: Band } | null;
};

/** Bounds of what half-days of a target take, as far as they are open to schools of this level. */
export interface TargetFacts {
  /** Smallest party a venue wants, and the most seats of one half-day; 0 when none is open. */
  readonly least: number;
  readonly most: number;
  readonly lastDay: Day;
  /** Of one half-day alone: what is left of it; none when its host takes no further party. */
  readonly left: number;
}

const SELECT = `
  SELECT ${WAITER}, s.name AS "schoolName", coalesce(o.venue_id, w.venue_id) AS "venueId", v.name AS "venueName", coalesce(v.job_field, w.job_field) AS "jobField", w.opening_id AS "openingId",
         coalesce(o.held_on, w.first_day)::text AS "firstDay", coalesce(o.held_on, w.last_day)::text AS "lastDay", coalesce(o.band, w.band) AS band,
         w.passed_over_at AS "passedOverAt", w.passed_over_left AS "passedOverLeft",
         CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('bookingId', b.id, 'venueName', bv.name, 'heldOn', b.held_on, 'band', b.band) END AS offer,
         (SELECT coalesce(sum(p.headcount), 0)::int FROM booking.bookings p
           WHERE p.school_id = w.school_id AND booking.takes_seats(p.status) AND p.held_on BETWEEN $1 AND $2) AS "studentsPlaced"
    FROM waiting.waiters w JOIN identity.schools s ON s.id = w.school_id
    LEFT JOIN venue.openings o ON o.id = w.opening_id LEFT JOIN venue.venues v ON v.id = coalesce(o.venue_id, w.venue_id)
    LEFT JOIN booking.bookings b ON b.id = w.booking_id LEFT JOIN venue.venues bv ON bv.id = b.venue_id`;

interface Span { readonly firstDay: Day; readonly lastDay: Day }

/** Reads of waits; every question names its centre. */
@Injectable()
export class WaitingQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Everybody who waits or is asked, of all schools, in no order: whose turn it is concerns each of them. */
  live(centreId: string, { firstDay, lastDay }: Span): Promise<WaiterRow[]> {
    return this.uow.acrossSchools(() => this.uow.manager.query(`${SELECT} WHERE w.centre_id = $3 AND w.state IN ('waiting', 'offered')`, [firstDay, lastDay, centreId]));
  }

  ofSchool(centreId: string, schoolId: string, { firstDay, lastDay }: Span, since: Date): Promise<WaiterRow[]> {
    return this.uow.manager.query(
      `${SELECT} WHERE w.centre_id = $3 AND w.school_id = $4 AND (w.ended_at IS NULL OR w.ended_at >= $5) ORDER BY w.ended_at DESC NULLS FIRST, w.arrived_at`,
      [firstDay, lastDay, centreId, schoolId, since]);
  }

  async find(centreId: string, id: string, { firstDay, lastDay }: Span): Promise<WaiterRow | undefined> {
    return (await this.uow.manager.query<WaiterRow[]>(`${SELECT} WHERE w.centre_id = $3 AND w.id = $4`, [firstDay, lastDay, centreId, id]))[0];
  }

  async openingFacts(centreId: string, openingId: string, level: string): Promise<TargetFacts | undefined> {
    const [row] = await this.uow.acrossSchools(() => this.uow.manager.query<TargetFacts[]>(
      `SELECT least(v.min_party, o.seats) AS least, CASE WHEN $3 = ANY (v.levels) THEN o.seats ELSE 0 END AS most, o.held_on::text AS "lastDay",
              CASE WHEN o.status = 'open' AND o.parties_limit > coalesce(c.parties_taken, 0) AND booking.what_stands_against(o.venue_id, o.held_on, NULL) IS NULL THEN o.seats - coalesce(c.seats_taken, 0) ELSE 0 END AS left
         FROM venue.openings o JOIN venue.venues v ON v.id = o.venue_id LEFT JOIN booking.seat_counts c ON c.opening_id = o.id WHERE o.centre_id = $1 AND o.id = $2`,
      [centreId, openingId, level]));
    return row;
  }

  /** Over every half-day of the venue, or of the job field's venues, within the days. */
  async daysFacts(centreId: string, of: { venueId: string | null; jobField: string | null; firstDay: Day; lastDay: Day; band: Band | null }, level: string): Promise<Pick<TargetFacts, 'least' | 'most'>> {
    const [row] = await this.uow.manager.query<{ least: number | null; most: number | null }[]>(
      `SELECT min(least(v.min_party, o.seats)) AS least, max(o.seats) AS most FROM venue.openings o JOIN venue.venues v ON v.id = o.venue_id
        WHERE o.centre_id = $1 AND o.status = 'open' AND o.held_on BETWEEN $4 AND $5 AND ($6::text IS NULL OR o.band = $6)
          AND (o.venue_id = $2 OR v.job_field = $3) AND $7 = ANY (v.levels)`,
      [centreId, of.venueId, of.jobField, of.firstDay, of.lastDay, of.band, level]);
    return { least: row?.least ?? 1, most: row?.most ?? 0 };
  }

  async hasVenue(centreId: string, venueId: string): Promise<boolean> {
    return (await this.uow.manager.query<unknown[]>('SELECT 1 FROM venue.venues WHERE centre_id = $1 AND id = $2', [centreId, venueId])).length > 0;
  }
}
