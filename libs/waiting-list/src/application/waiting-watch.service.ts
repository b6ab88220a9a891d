import { Injectable } from '@nestjs/common';
import { BOOKING_CANCELLED, BOOKING_RESCHEDULED, BookingOffers, HOST_DECLINED, OFFER_ENDED, type OfferEnded } from '#booking';
import { type ClaimedMessage, OutboxConsumer, UnitOfWork } from '#database';
import { addDays, Clock, dayInSeoul } from '#kernel';
import { WAIT_BEGUN } from '../domain/waiting.events.js';
import { WaiterRepository } from '../persistence/waiter.repository.js';
import { EARLIEST_DAYS_AHEAD, WaitingPromotion } from './waiting-promotion.service.js';
import { WaitingSettlement } from './waiting-settlement.service.js';

const AT_ONCE = 200;

/** Seats became free, or somebody waits who may fit: offers go out at once. What no event tells of, such as a host who opens more seats, the next round finds. */
@Injectable()
export class WaitingWatch extends OutboxConsumer {
  override readonly handles = [BOOKING_CANCELLED, BOOKING_RESCHEDULED, HOST_DECLINED, OFFER_ENDED, WAIT_BEGUN];

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly waiters: WaiterRepository,
    private readonly offers: BookingOffers,
    private readonly settlement: WaitingSettlement,
    private readonly promotion: WaitingPromotion,
  ) {
    super();
  }

  override async handle({ type, centreId, payload }: ClaimedMessage): Promise<void> {
    if (type === OFFER_ENDED || type === BOOKING_CANCELLED) await this.settlement.settle(centreId, (payload as unknown as OfferEnded).bookingId);
    await this.promotion.round(centreId);
  }

  /** Ends offers whose day has passed, follows what was answered elsewhere, ends waits that are over, and offers what is free. */
  async round(): Promise<{ readonly expired: number; readonly ended: number; readonly offered: number }> {
    const now = this.clock.now(), earliest = addDays(dayInSeoul(now), EARLIEST_DAYS_AHEAD);
    const expired = await this.offers.expireDue();
    for (const { centreId, bookingId } of await this.waiters.offersAnsweredElsewhere(AT_ONCE)) await this.settlement.settle(centreId, bookingId);
    const ended = await this.uow.run(async () => (await this.waiters.place(now)) + (await this.waiters.lapse(earliest, now)));
    return { expired, ended, offered: await this.promotion.round() };
  }
}
