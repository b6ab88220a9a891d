import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Day } from '#kernel';
import type { OfferOutcome } from '../domain/offer-rule.js';
import type { Waiter, WaiterState, WaitTarget } from '../domain/waiter.js';
import { AlreadyWaiting } from '../domain/waiting.errors.js';

export const WAITER = `w.id, w.centre_id AS "centreId", w.school_id AS "schoolId", w.grade, w.class_label AS "classLabel", w.headcount, w.kind, w.state, w.priority,
  w.priority_reason AS "priorityReason", w.arrived_at AS "arrivedAt", w.booking_id AS "bookingId", w.offer_until::text AS "offerUntil", w.version`;

export interface WaiterDraft {
  readonly centreId: string;
  readonly schoolId: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly target: WaitTarget;
  readonly arrivedAt: Date;
}

/** Writes of waits. One live wait per group and target, the legal steps and the reason of a jump are the database's own rules. */
@Injectable()
export class WaiterRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async add({ target, ...draft }: WaiterDraft): Promise<string> {
    const days = target.kind === 'opening' ? { firstDay: null, lastDay: null, band: null } : target;
    const [row] = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO waiting.waiters (centre_id, school_id, grade, class_label, headcount, kind, opening_id, venue_id, job_field, first_day, last_day, band, arrived_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
      [draft.centreId, draft.schoolId, draft.grade, draft.classLabel, draft.headcount, target.kind, target.kind === 'opening' ? target.openingId : null,
        target.kind === 'venue' ? target.venueId : null, target.kind === 'job-field' ? target.jobField : null, days.firstDay, days.lastDay, days.band ?? null, draft.arrivedAt],
    ).catch((error: unknown) => { throw violates(error, 'waiters_one_per_group_and_target') ? new AlreadyWaiting() : error; });
    return row!.id;
  }

  async lock(centreId: string, id: string): Promise<Waiter | undefined> {
    const [row] = await this.uow.tx.query<Waiter[]>(`SELECT ${WAITER} FROM waiting.waiters w WHERE w.centre_id = $1 AND w.id = $2 FOR NO KEY UPDATE`, [centreId, id]);
    return row;
  }

  async lockOfBooking(centreId: string, bookingId: string): Promise<Waiter | undefined> {
    const [row] = await this.uow.tx.query<Waiter[]>(
      `SELECT ${WAITER} FROM waiting.waiters w WHERE w.centre_id = $1 AND w.booking_id = $2 AND w.state = 'offered' FOR NO KEY UPDATE`, [centreId, bookingId]);
    return row;
  }

  /** The wait is locked. */
  async step(id: string, state: WaiterState, endedAt: Date | null): Promise<void> {
    await this.uow.tx.query(
      `UPDATE waiting.waiters SET state = $2, offer_until = NULL, ended_at = $3, booking_id = CASE WHEN $2 = 'waiting' THEN NULL ELSE booking_id END WHERE id = $1`, [id, state, endedAt]);
  }

  async endOffer(bookingId: string, outcome: OfferOutcome, at: Date): Promise<void> {
    await this.uow.tx.query('UPDATE waiting.offers SET outcome = $2, ended_at = $3 WHERE booking_id = $1 AND outcome IS NULL', [bookingId, outcome, at]);
  }

  async prefer(id: string, reason: string | null): Promise<void> {
    await this.uow.tx.query('UPDATE waiting.waiters SET priority = ($2::text IS NOT NULL)::int, priority_reason = $2 WHERE id = $1', [id, reason]);
  }

  /** Offers whose booking has been answered, let pass or taken back by somebody else than this room. */
  offersAnsweredElsewhere(most: number): Promise<{ centreId: string; bookingId: string }[]> {
    return this.uow.manager.query(
      `SELECT w.centre_id AS "centreId", w.booking_id AS "bookingId" FROM waiting.waiters w JOIN booking.bookings b ON b.id = w.booking_id
        WHERE w.state = 'offered' AND b.status <> 'offered' ORDER BY w.id LIMIT $1`, [most]);
  }

  /** Waits for days on which nobody can be asked any more. Returns how many ended. */
  async lapse(earliest: Day, at: Date): Promise<number> {
    const [, count] = await this.uow.tx.query<[unknown, number]>(
      `UPDATE waiting.waiters w SET state = 'lapsed', ended_at = $2
        WHERE w.state = 'waiting' AND coalesce(w.last_day, (SELECT o.held_on FROM venue.openings o WHERE o.id = w.opening_id)) < $1`, [earliest, at]);
    return count;
  }

  /** Groups that have meanwhile got the very half-day they waited for. */
  async place(at: Date): Promise<number> {
    const [, count] = await this.uow.tx.query<[unknown, number]>(
      `UPDATE waiting.waiters w SET state = 'placed', ended_at = $1
        WHERE w.state = 'waiting' AND w.kind = 'opening' AND EXISTS (
          SELECT 1 FROM booking.bookings b WHERE b.opening_id = w.opening_id AND b.school_id = w.school_id AND b.grade = w.grade
             AND coalesce(b.class_label, '') = coalesce(w.class_label, '') AND booking.takes_seats(b.status))`, [at]);
    return count;
  }

  async offerWorkingDays(centreId: string): Promise<number | null> {
    const [row] = await this.uow.manager.query<{ days: number }[]>('SELECT offer_working_days AS days FROM waiting.settings WHERE centre_id = $1', [centreId]);
    return row?.days ?? null;
  }

  async setOfferWorkingDays(centreId: string, days: number): Promise<void> {
    await this.uow.tx.query(
      'INSERT INTO waiting.settings (centre_id, offer_working_days) VALUES ($1, $2) ON CONFLICT (centre_id) DO UPDATE SET offer_working_days = EXCLUDED.offer_working_days', [centreId, days]);
  }
}
