import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { IllegalTransition, StaleBooking } from '../domain/booking.errors.js';
import { bookingProgressed } from '../domain/booking.events.js';
import { type BookingStatus, mayBecome } from '../domain/booking-status.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { assertSeen, BookingSteps } from './booking-steps.service.js';

/** What may become of an agreed visit: none of these gives back seats or takes new ones. */
export type ProgressStatus = Extract<BookingStatus, 'confirmed' | 'ready' | 'visited' | 'no-show' | 'result-entered' | 'closed'>;
const BEFORE: readonly BookingStatus[] = ['confirmed', 'ready', 'visited', 'no-show', 'result-entered', 'closed'];

/** The rooms that prepare and follow a visit move its booking on here, in their own transaction. */
@Injectable()
export class VisitProgress {
  constructor(private readonly uow: UnitOfWork, private readonly bookings: BookingRepository, private readonly steps: BookingSteps) {}

  /**
   * Who may do this the caller has judged. The same state again changes nothing. Returns the state before.
   * Throws BookingNotFound, StaleBooking, IllegalTransition.
   */
  async advance(centreId: string, bookingId: string, to: ProgressStatus, { version }: { version?: number | undefined } = {}): Promise<BookingStatus> {
    const booking = await this.steps.lock(bookingId, (own) => own.centreId === centreId);
    const from = booking.status;
    if (from === to) return from;
    assertSeen(booking, version);
    if (!BEFORE.includes(from) || !mayBecome(from, to)) throw new IllegalTransition({ bookingId, from, to });
    if (!(await this.bookings.change(booking, { status: to, reason: null }))) throw new StaleBooking(bookingId, booking.version);
    this.uow.raise(bookingProgressed(centreId, { bookingId, from, to }));
    return from;
  }
}
