import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { BookingStatus } from '#booking';
import type { Band, Day } from '#kernel';
import { ResultStale, SettingsStale } from '../domain/visit-results.errors.js';

export interface ResultRow {
  readonly bookingId: string;
  readonly remarks: string | null;
  readonly enteredBy: 'school' | 'centre';
  readonly enteredAt: Date;
  readonly version: number;
}

/** Days after a visit. `version` 0: the usual, nobody has set any. */
export interface ResultSettings { readonly dueDays: number; readonly remindDays: number; readonly version: number }

const USUAL: ResultSettings = { dueDays: 7, remindDays: 3, version: 0 };
/** Visits longer ago than that were before anybody asked. */
const MOST_DAYS_BACK = 60;

@Injectable()
export class ResultRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async find(centreId: string, bookingId: string): Promise<ResultRow | null> {
    const [row] = await this.uow.manager.query<ResultRow[]>(
      'SELECT booking_id AS "bookingId", remarks, entered_by AS "enteredBy", entered_at AS "enteredAt", version FROM result.results WHERE centre_id = $1 AND booking_id = $2', [centreId, bookingId]);
    return row ?? null;
  }

  /** `version` 0 stands for a result nobody has entered yet; of two first ones the second is stale. */
  async write(centreId: string, { bookingId, remarks, enteredBy, enteredAt, version }: ResultRow): Promise<void> {
    const values = [centreId, bookingId, remarks, enteredBy, enteredAt];
    const rows = version === 0
      ? await this.uow.tx.query<unknown[]>(`INSERT INTO result.results (centre_id, booking_id, remarks, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT ON CONSTRAINT results_one_per_booking DO NOTHING RETURNING id`, values)
      : (await this.uow.tx.query<[unknown[], number]>('UPDATE result.results SET remarks = $3, entered_by = $4, entered_at = $5 WHERE centre_id = $1 AND booking_id = $2 AND version = $6 RETURNING id', [...values, version]))[0];
    if (rows.length === 0) throw new ResultStale((await this.find(centreId, bookingId))?.version ?? 0);
  }

  async settings(centreId: string): Promise<ResultSettings> {
    const [row] = await this.uow.manager.query<ResultSettings[]>('SELECT due_days AS "dueDays", remind_days AS "remindDays", version FROM result.settings WHERE centre_id = $1', [centreId]);
    return row ?? USUAL;
  }

  async writeSettings(centreId: string, { dueDays, remindDays, version }: ResultSettings): Promise<void> {
    const values = [centreId, dueDays, remindDays];
    const rows = version === 0
      ? await this.uow.tx.query<unknown[]>('INSERT INTO result.settings (centre_id, due_days, remind_days) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING centre_id', values)
      : (await this.uow.tx.query<[unknown[], number]>('UPDATE result.settings SET due_days = $2, remind_days = $3 WHERE centre_id = $1 AND version = $4 RETURNING centre_id', [...values, version]))[0];
    if (rows.length === 0) throw new SettingsStale();
  }

  /** Visits in one of the states, held until today, that nobody was asked about. */
  notAsked(statuses: readonly BookingStatus[], today: Day): Promise<{ bookingId: string; centreId: string; heldOn: Day; band: Band }[]> {
    return this.uow.manager.query(
      `SELECT b.id AS "bookingId", b.centre_id AS "centreId", b.held_on::text AS "heldOn", b.band FROM booking.bookings b
        WHERE b.status = ANY ($1) AND b.held_on BETWEEN $2::date - ${MOST_DAYS_BACK} AND $2 AND NOT EXISTS (SELECT 1 FROM result.asked_visits a WHERE a.booking_id = b.id)
        ORDER BY b.held_on, b.id LIMIT 500`, [statuses, today]);
  }

  /** Asked once, still in one of the states, and not reminded. */
  notReminded(statuses: readonly BookingStatus[]): Promise<{ bookingId: string; centreId: string; heldOn: Day }[]> {
    return this.uow.manager.query(
      `SELECT b.id AS "bookingId", b.centre_id AS "centreId", b.held_on::text AS "heldOn" FROM result.asked_visits a JOIN booking.bookings b ON b.id = a.booking_id
        WHERE a.reminded_at IS NULL AND b.status = ANY ($1) ORDER BY b.held_on, b.id LIMIT 500`, [statuses]);
  }

  /** False when another worker asked first. */
  async noteAsked(centreId: string, bookingId: string, at: Date): Promise<boolean> {
    return (await this.uow.tx.query<unknown[]>('INSERT INTO result.asked_visits (centre_id, booking_id, asked_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING booking_id', [centreId, bookingId, at])).length > 0;
  }

  async noteReminded(bookingId: string, at: Date): Promise<boolean> {
    const [, count] = await this.uow.tx.query<[unknown, number]>('UPDATE result.asked_visits SET reminded_at = $2 WHERE booking_id = $1 AND reminded_at IS NULL', [bookingId, at]);
    return count > 0;
  }
}
