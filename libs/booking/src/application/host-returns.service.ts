import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { Clock, dayInSeoul } from '#kernel';
import { BookingNotFound } from '../domain/booking.errors.js';
import { assertVisitIsOver, type ReturnAnswer, termsOf } from '../domain/return-rule.js';
import { BookingQueries } from '../persistence/booking.queries.js';
import { type ReturnView, ReturnRepository } from '../persistence/return.repository.js';

/** "Would you take students again?", asked of a host when a visit is over. */
@Injectable()
export class HostReturns {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly bookings: BookingQueries,
    private readonly returns: ReturnRepository,
  ) {}

  /** May be said again, otherwise. BookingNotFound for another venue's; ReturnTooEarly, TermsMissing. */
  answer({ centreId, venueId }: { readonly centreId: string; readonly venueId: string }, bookingId: string, answer: ReturnAnswer, said: string | null): Promise<void> {
    return this.uow.run(async () => {
      const booking = await this.bookings.find(centreId, bookingId);
      if (booking?.venueId !== venueId) throw new BookingNotFound(bookingId);
      const now = this.clock.now();
      assertVisitIsOver(booking, dayInSeoul(now));
      await this.returns.put(centreId, { bookingId, answer, terms: termsOf(answer, said) }, now);
    });
  }

  /** Bookings nobody answered for are missing. */
  of(bookingIds: readonly string[]): Promise<ReadonlyMap<string, ReturnView>> {
    return this.returns.of(bookingIds);
  }
}
