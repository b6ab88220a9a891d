import { Injectable } from '@nestjs/common';
import { BOOKING_CANCELLED, BOOKING_CONFIRMED, BOOKING_RESCHEDULED, BookingCatalogue, HOST_DECLINED } from '#booking';
import { type ClaimedMessage, OutboxConsumer } from '#database';
import { SchoolCredits } from './school-credits.service.js';

/** Settles a school's line again when a visit of it falls away, comes back or takes place on another day. Seeing a message twice reckons twice the same. */
@Injectable()
export class FairnessKeeper extends OutboxConsumer {
  override readonly handles = [HOST_DECLINED, BOOKING_CANCELLED, BOOKING_CONFIRMED, BOOKING_RESCHEDULED];

  constructor(private readonly bookings: BookingCatalogue, private readonly credits: SchoolCredits) {
    super();
  }

  override async handle({ centreId, payload }: ClaimedMessage): Promise<void> {
    const booking = await this.bookings.find(centreId, (payload as { bookingId: string }).bookingId);
    if (booking?.wishId) await this.credits.settleWish(centreId, booking.wishId);
  }
}
