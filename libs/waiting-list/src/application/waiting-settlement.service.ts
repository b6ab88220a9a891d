import { Injectable } from '@nestjs/common';
import { BookingCatalogue } from '#booking';
import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { afterOffer } from '../domain/offer-rule.js';
import { isLive } from '../domain/waiter.js';
import { waitExpired } from '../domain/waiting.events.js';
import { WaiterRepository } from '../persistence/waiter.repository.js';

/** Lets a wait follow the booking it was offered, whoever answered that. */
@Injectable()
export class WaitingSettlement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly waiters: WaiterRepository,
    private readonly bookings: BookingCatalogue,
  ) {}

  /** Harmless while the offer stands, when it is settled already, and for bookings nobody waited for. */
  settle(centreId: string, bookingId: string): Promise<void> {
    return this.uow.run(async () => {
      const waiter = await this.waiters.lockOfBooking(centreId, bookingId);
      const booking = waiter && (await this.bookings.find(centreId, bookingId));
      const after = booking && afterOffer(waiter.kind, booking.status);
      if (!after) return;
      const now = this.clock.now();
      await this.waiters.step(waiter.id, after.state, isLive(after.state) ? null : now);
      await this.waiters.endOffer(bookingId, after.outcome, now);
      if (after.outcome === 'expired') this.uow.raise(waitExpired(centreId, { waiterId: waiter.id, bookingId }));
    });
  }
}
