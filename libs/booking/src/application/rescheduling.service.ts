import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { assertMayRequest } from '../domain/answer-rule.js';
import { IllegalTransition, NotCleared, OpeningNotFound } from '../domain/booking.errors.js';
import { bookingRescheduled } from '../domain/booking.events.js';
import { isComing } from '../domain/booking-status.js';
import { placeOf } from '../domain/seat-rule.js';
import type { Booking } from '../persistence/booking.entity.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { type OpeningSupply, OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';
import { SeatHoldRepository } from '../persistence/seat-hold.repository.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import type { Reschedule } from './booking-commands.js';
import { assertOffered, inOurWords } from './booking-refusals.js';
import { assertSeen, BookingSteps } from './booking-steps.service.js';

/**
 * Moves a booking to another opening of its venue, in place: its id, its history and its entry in calendars stay. Seats go
 * with it by trigger; the day needs a valid inspection like any other.
 */
@Injectable()
export class Rescheduling {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingRepository,
    private readonly holds: SeatHoldRepository,
    private readonly supply: OpeningSupplyQueries,
    private readonly calendar: AnswerCalendar,
    private readonly steps: BookingSteps,
  ) {}

  /** Joins the caller's transaction. Seats held for `purpose` are given back first, so that this booking can take them. */
  reschedule(centreId: string, { bookingId, version, openingId, to, purpose }: Reschedule): Promise<void> {
    return this.uow.run(async () => {
      const booking = await this.lockSeated(centreId, bookingId, version);
      const now = this.calendar.now();
      await this.bookings.lockSchools([booking.schoolId]);
      await this.bookings.lockVenueForRequests(booking.venueId);
      await this.holds.lockCounts([booking.openingId, openingId]);
      await this.holds.release({ purpose: purpose ?? null, openingIds: [openingId], now });
      const opening = await this.judge(booking, openingId);
      const due = (await this.calendar.dueDays(centreId))(opening.heldOn);
      const parties = [{ ...booking, openingId }];
      const isMoved = await this.bookings.move(booking, { openingId, status: to, answerDueOn: due, answeredAt: to === 'confirmed' ? now : null })
        .catch((error: unknown) => { throw inOurWords(error, parties, new Map([[openingId, opening]])); });
      if (!isMoved) throw new NotCleared(placeOf(opening));
      this.uow.raise(bookingRescheduled(centreId, { bookingId, from: { heldOn: booking.heldOn, band: booking.band } }));
      // the party that left may have been the one the others waited for
      await this.steps.tellIfLastPending([booking]);
    });
  }

  private async lockSeated(centreId: string, bookingId: string, version: number | undefined): Promise<Booking> {
    const booking = await this.steps.lock(bookingId, (own) => own.centreId === centreId);
    assertSeen(booking, version);
    if (!isComing(booking.status)) throw new IllegalTransition({ bookingId, from: booking.status, to: 'host-pending' });
    return booking;
  }

  private async judge(booking: Booking, openingId: string): Promise<OpeningSupply> {
    const opening = (await this.supply.of(booking.centreId, [openingId])).get(openingId);
    if (!opening || opening.venueId !== booking.venueId || openingId === booking.openingId) throw new OpeningNotFound(openingId);
    assertMayRequest(opening.heldOn, this.calendar.today());
    assertOffered(opening, booking.headcount);
    return opening;
  }
}
