import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { ReturnAnswer } from '../domain/return-rule.js';

export interface ReturnView { readonly bookingId: string; readonly answer: ReturnAnswer; readonly terms: string | null }

@Injectable()
export class ReturnRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The last answer counts. */
  async put(centreId: string, { bookingId, answer, terms }: ReturnView, at: Date): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO booking.returns AS r (centre_id, booking_id, answer, terms, answered_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT returns_one_per_booking DO UPDATE SET answer = excluded.answer, terms = excluded.terms, answered_at = excluded.answered_at
        WHERE (r.answer, r.terms) IS DISTINCT FROM (excluded.answer, excluded.terms)`, [centreId, bookingId, answer, terms, at]);
  }

  async of(bookingIds: readonly string[]): Promise<ReadonlyMap<string, ReturnView>> {
    const rows = await this.uow.manager.query<ReturnView[]>('SELECT booking_id AS "bookingId", answer, terms FROM booking.returns WHERE booking_id = ANY ($1::uuid[])', [[...bookingIds]]);
    return new Map(rows.map((row) => [row.bookingId, row]));
  }
}
