import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { BookingNotFound, IllegalTransition, StaleBooking } from '../domain/booking.errors.js';
import { visitConfirmed } from '../domain/booking.events.js';
import { type BookingStatus, holdsSeats, mayBecome } from '../domain/booking-status.js';
import { concerns, type Voice } from '../domain/voice.js';
import type { Booking } from '../persistence/booking.entity.js';
import { BookingQueries } from '../persistence/booking.queries.js';
import { type BookingChange, BookingRepository } from '../persistence/booking.repository.js';
import { OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import { inOurWords } from './booking-refusals.js';
import type { BookingView } from './booking-views.js';

/** What every step of a booking has in common: lock it, write it, and tell the school when its visit waits for nobody any more. */
@Injectable()
export class BookingSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingRepository,
    private readonly queries: BookingQueries,
    private readonly supply: OpeningSupplyQueries,
    private readonly calendar: AnswerCalendar,
  ) {}

  /** Locked with the other parties of its visit. Unknown and somebody else's are the same to the asker. */
  async lock(bookingId: string, isAllowed: (booking: Booking) => boolean): Promise<Booking> {
    const booking = (await this.bookings.lockWithVisit([bookingId])).find(({ id }) => id === bookingId);
    if (!booking || !isAllowed(booking)) throw new BookingNotFound(bookingId);
    return booking;
  }

  lockFor(voice: Voice, bookingId: string): Promise<Booking> {
    return this.lock(bookingId, (booking) => concerns(voice, booking));
  }

  /** Confirming a declined booking takes seats again; the database decides whether they are still there. */
  async write(booking: Booking, to: BookingChange): Promise<void> {
    if (!booking.holdsSeats && holdsSeats(to.status)) await this.bookings.releaseExpiredHolds(booking, this.calendar.now());
    const supply = await this.supply.of(booking.centreId, [booking.openingId]);
    const isWritten = await this.bookings.change(booking, to).catch((error: unknown) => { throw inOurWords(error, [booking], supply); });
    if (!isWritten) throw new StaleBooking(booking.id, booking.version);
  }

  /** A booking without a wish is a visit of its own. */
  async tellConfirmed(confirmed: readonly Booking[]): Promise<void> {
    for (const { centreId, id, schoolId, heldOn, band, wishId } of confirmed) {
      if (wishId === null) this.uow.raise(visitConfirmed(centreId, { schoolId, wishId, heldOn, band, bookingIds: [id] }));
    }
    if (confirmed[0]) await this.tellIfVisitComplete(confirmed[0].centreId, confirmed);
  }

  /** A party that falls away completes the visit of the others only when it was the one waited for. */
  async tellIfLastPending(before: readonly Booking[]): Promise<void> {
    const pending = before.filter(({ status }) => status === 'host-pending');
    if (pending[0]) await this.tellIfVisitComplete(pending[0].centreId, pending);
  }

  async viewOf(centreId: string, bookingId: string): Promise<BookingView> {
    const view = await this.queries.find(centreId, bookingId);
    if (!view) throw new BookingNotFound(bookingId);
    return view;
  }

  /** The visit stands when its last pending host has answered or fallen away and at least one party is confirmed. */
  private async tellIfVisitComplete(centreId: string, changed: readonly Booking[]): Promise<void> {
    const wishIds = [...new Set(changed.flatMap(({ wishId }) => wishId ?? []))];
    if (wishIds.length === 0) return;
    // parties of one wish may go on several days, once some of them were rescheduled
    const dates = new Set(changed.map(dateOf));
    for (const { pending, confirmed, ...visit } of await this.bookings.visits(wishIds)) {
      if (dates.has(dateOf(visit)) && pending === 0 && confirmed.length > 0) this.uow.raise(visitConfirmed(centreId, { ...visit, bookingIds: confirmed }));
    }
  }
}

const dateOf = ({ wishId, heldOn, band }: { wishId: string | null; heldOn: string; band: string }): string => `${wishId} ${heldOn} ${band}`;

export function assertTransition(booking: Booking, to: BookingStatus): void {
  if (!mayBecome(booking.status, to)) throw new IllegalTransition({ bookingId: booking.id, from: booking.status, to });
}

export function assertSeen(booking: Booking, version: number | undefined): void {
  if (version !== undefined && booking.version !== version) throw new StaleBooking(booking.id, booking.version);
}
