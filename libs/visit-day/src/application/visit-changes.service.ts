import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView, isComing } from '#booking';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { NothingToPrepare, PreparationChanged } from '../domain/preparation.errors.js';
import type { PreparationView } from '../domain/preparation.js';
import { PreparationRepository } from '../persistence/preparation.repository.js';
import { ReadinessKeeper } from './readiness-keeper.service.js';

/** Every change of what a visit needs passes here: its sheet is locked, the version compared, and readiness judged anew. */
@Injectable()
export class VisitChanges {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly bookings: BookingCatalogue,
    private readonly preparations: PreparationRepository,
    private readonly readiness: ReadinessKeeper,
  ) {}

  /** By the school itself or by the centre. BookingNotFound, NothingToPrepare, PreparationChanged. */
  async make(actor: Actor, bookingId: string, version: number, change: (booking: BookingView, sheet: PreparationView) => Promise<void>): Promise<void> {
    assertRole(actor, 'teacher', 'director');
    return this.uow.run(async () => {
      await this.bookings.findFor(actor, bookingId);
      const sheet = await this.preparations.lock(actor.centreId, bookingId);
      if (sheet.version !== version) throw new PreparationChanged(sheet.version);
      const booking = (await this.bookings.find(actor.centreId, bookingId))!;
      if (!isComing(booking.status) || booking.heldOn < dayInSeoul(this.clock.now())) throw new NothingToPrepare();
      await change(booking, sheet);
      await this.readiness.settle(actor.centreId, bookingId);
    });
  }

  /** A change beside the sheet: the sheet's version moves on with it. */
  async beside(actor: Actor, bookingId: string, version: number, change: (booking: BookingView) => Promise<void>): Promise<void> {
    assertRole(actor, 'director');
    return this.make(actor, bookingId, version, async (booking) => {
      await change(booking);
      await this.preparations.touch(bookingId);
    });
  }
}
