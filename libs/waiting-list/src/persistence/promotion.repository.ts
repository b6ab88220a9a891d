import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Band, Day } from '#kernel';
import type { Waiter } from '../domain/waiter.js';
import type { Turn } from '../domain/waiting-order.js';
import { WAITER } from './waiter.repository.js';

export interface LockedOpening {
  readonly id: string;
  readonly centreId: string;
  readonly heldOn: Day;
  readonly band: Band;
  /** Seats nobody has; none when no further group is taken. */
  readonly left: number;
}

export type Candidate = Waiter & Turn;

/** What a wait would take: its half-day, or one within its days. `o` is the opening, `v` its venue, `w` the wait. */
const WOULD_TAKE = `w.state = 'waiting' AND w.centre_id = o.centre_id AND (w.opening_id = o.id OR (o.held_on BETWEEN w.first_day AND w.last_day
  AND (w.band IS NULL OR w.band = o.band) AND (w.venue_id = o.venue_id OR w.job_field = v.job_field)))
  AND NOT EXISTS (SELECT 1 FROM waiting.offers f WHERE f.waiter_id = w.id AND f.opening_id = o.id)`;
const LEFT = 'CASE WHEN o.parties_limit > coalesce(c.parties_taken, 0) THEN o.seats - coalesce(c.seats_taken, 0) ELSE 0 END';
/** The group, or the grade it belongs to, goes out somewhere else that day. */
const IS_ELSEWHERE = `w.kind <> 'opening' AND EXISTS (
  SELECT 1 FROM booking.bookings b WHERE b.school_id = w.school_id AND b.grade = w.grade AND b.held_on = o.held_on AND booking.takes_seats(b.status)
     AND (b.class_label IS NULL OR w.class_label IS NULL OR b.class_label = w.class_label))`;

/** What a promotion reads and writes. Its locks come in one order: the schools that wait, the venue, the opening, the waits by id, then the booking room's own. */
@Injectable()
export class PromotionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Openings with room for somebody who waits for them, earliest day first; of one centre or of all. */
  openingsWorthALook(earliest: Day, centreId: string | null): Promise<{ id: string; centreId: string }[]> {
    return this.uow.manager.query(
      `SELECT o.id, o.centre_id AS "centreId" FROM venue.openings o JOIN venue.venues v ON v.id = o.venue_id LEFT JOIN booking.seat_counts c ON c.opening_id = o.id
        WHERE o.status = 'open' AND o.held_on >= $1 AND ($2::uuid IS NULL OR o.centre_id = $2)
          AND EXISTS (SELECT 1 FROM waiting.waiters w WHERE ${WOULD_TAKE} AND w.headcount <= ${LEFT})
          AND booking.what_stands_against(o.venue_id, o.held_on, NULL) IS NULL
        ORDER BY o.held_on, o.band, o.id`, [earliest, centreId]);
  }

  /** Holds the opening, and before it, as whoever places groups does, the schools that would come and the venue: whoever else promotes here waits until this is done. */
  async lockOpening(id: string): Promise<LockedOpening | undefined> {
    await this.uow.tx.query(
      `SELECT 1 FROM identity.schools WHERE id IN (SELECT w.school_id FROM waiting.waiters w JOIN venue.openings o ON o.id = $1 JOIN venue.venues v ON v.id = o.venue_id WHERE ${WOULD_TAKE})
        ORDER BY id ${this.locking('schools')}`, [id]);
    await this.uow.tx.query(`SELECT 1 FROM venue.venues WHERE id = (SELECT venue_id FROM venue.openings WHERE id = $1) ${this.locking('venues')}`, [id]);
    await this.uow.tx.query(`SELECT 1 FROM venue.openings WHERE id = $1 ${this.locking('openings')}`, [id]);
    const [row] = await this.uow.tx.query<LockedOpening[]>(
      `SELECT o.id, o.centre_id AS "centreId", o.held_on::text AS "heldOn", o.band, ${LEFT} AS left
         FROM venue.openings o LEFT JOIN booking.seat_counts c ON c.opening_id = o.id WHERE o.id = $1 AND o.status = 'open'`, [id]);
    return row;
  }

  /** Holds everybody who would take this half-day, so that no other half-day is offered to one of them at the same time. */
  lockCandidates(openingId: string, halfYear: { readonly firstDay: Day; readonly lastDay: Day }): Promise<Candidate[]> {
    return this.uow.tx.query<Candidate[]>(
      `SELECT ${WAITER}, (SELECT coalesce(sum(b.headcount), 0)::int FROM booking.bookings b
                           WHERE b.school_id = w.school_id AND booking.takes_seats(b.status) AND b.held_on BETWEEN $2 AND $3) AS "studentsPlaced"
         FROM waiting.waiters w JOIN venue.openings o ON o.id = $1 JOIN venue.venues v ON v.id = o.venue_id
        WHERE ${WOULD_TAKE} AND NOT (${IS_ELSEWHERE}) ORDER BY w.id ${this.locking('w')}`, [openingId, halfYear.firstDay, halfYear.lastDay]);
  }

  async offer(waiter: Waiter, offer: { readonly openingId: string; readonly bookingId: string; readonly dueOn: Day; readonly at: Date }): Promise<void> {
    await this.uow.tx.query(
      'INSERT INTO waiting.offers (centre_id, waiter_id, opening_id, booking_id, made_at, due_on) VALUES ($1, $2, $3, $4, $5, $6)',
      [waiter.centreId, waiter.id, offer.openingId, offer.bookingId, offer.at, offer.dueOn]);
    await this.uow.tx.query(
      `UPDATE waiting.waiters SET state = 'offered', offer_until = $2, booking_id = $3, passed_over_at = NULL, passed_over_left = NULL WHERE id = $1`, [waiter.id, offer.dueOn, offer.bookingId]);
  }

  /** These keep their place, and can read why it was not their turn. */
  async passOver(ids: readonly string[], left: number, at: Date): Promise<void> {
    if (ids.length > 0) await this.uow.tx.query('UPDATE waiting.waiters SET passed_over_at = $2, passed_over_left = $3 WHERE id = ANY ($1::uuid[])', [[...ids], at, left]);
  }

  /** Apart, so that a test can plant what happens without. */
  protected locking(rows: string): string {
    return `FOR NO KEY UPDATE OF ${rows}`;
  }
}
