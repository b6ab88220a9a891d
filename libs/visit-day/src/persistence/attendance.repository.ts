import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { AttendanceView, Count, Side } from '../domain/attendance.js';
import { DepartureBeforeArrival } from '../domain/attendance.errors.js';

const COLUMNS = `booking_id AS "bookingId", planned, arrived, outcome, arrived_at AS "arrivedAt", departed_at AS "departedAt", recorded_by AS "recordedBy", correction, version`;

export interface Correction extends Count { readonly departedAt: Date | null; readonly by: Side; readonly reason: string | null }

/** One row per booking; a trigger wants a reason for every other count. */
@Injectable()
export class AttendanceRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** False when somebody else recorded first: their row is committed then, and can be locked. */
  async add(centreId: string, bookingId: string, { planned, by, outcome, arrived, at }: Count & { planned: number; by: Side }): Promise<boolean> {
    const rows = await this.uow.tx.query<unknown[]>(
      `INSERT INTO visit.attendances (centre_id, booking_id, planned, arrived, outcome, arrived_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT attendances_one_per_booking DO NOTHING RETURNING id`, [centreId, bookingId, planned, arrived, outcome, at, by]);
    return rows.length === 1;
  }

  async lock(centreId: string, bookingId: string): Promise<AttendanceView | undefined> {
    const [row] = await this.uow.tx.query<AttendanceView[]>(`SELECT ${COLUMNS} FROM visit.attendances WHERE centre_id = $1 AND booking_id = $2 FOR NO KEY UPDATE`, [centreId, bookingId]);
    return row;
  }

  /** Without a reason what was given as one before stays. */
  async change(bookingId: string, { outcome, arrived, at, departedAt, by, reason }: Correction): Promise<void> {
    await this.uow.tx.query(
      `UPDATE visit.attendances SET arrived = $2, outcome = $3, arrived_at = $4, departed_at = $5, recorded_by = $6, correction = coalesce($7, correction) WHERE booking_id = $1`,
      [bookingId, arrived, outcome, at, departedAt, by, reason],
    ).catch((error: unknown) => { throw violates(error, 'attendances_leave_after_arriving') ? new DepartureBeforeArrival() : error; });
  }

  async find(centreId: string, bookingIds: readonly string[]): Promise<Map<string, AttendanceView>> {
    const rows = await this.uow.manager.query<AttendanceView[]>(`SELECT ${COLUMNS} FROM visit.attendances WHERE centre_id = $1 AND booking_id = ANY ($2::uuid[])`, [centreId, [...bookingIds]]);
    return new Map(rows.map((row) => [row.bookingId, row]));
  }
}
