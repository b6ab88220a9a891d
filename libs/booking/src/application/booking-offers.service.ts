import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import { assertMayRequest } from '../domain/answer-rule.js';
import { BookingNotFound, OfferOver, StaleBooking } from '../domain/booking.errors.js';
import { hostAsked, offerEnded, type OfferEnd } from '../domain/booking.events.js';
import { holdsSeats } from '../domain/booking-status.js';
import type { Booking } from '../persistence/booking.entity.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import type { Party } from './booking-refusals.js';
import { FreePlaces } from './free-places.service.js';

/** Seats offered to a school. */
export interface SeatOffer extends Party {
  /** Last day on which the school may accept. */
  readonly dueOn: Day;
}

/** The school's answer to an offer. */
export interface OfferAnswer {
  readonly bookingId: string;
  /** Whose offer it must be; absent: anybody's of the centre. */
  readonly schoolId?: string | undefined;
  /** As it was seen; absent: as it is. */
  readonly version?: number | undefined;
}

const AT_ONCE = 200;

/** Offers a school places before its host is asked. An offered booking takes its seats until the school answers or its day passes. */
@Injectable()
export class BookingOffers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly places: FreePlaces,
    private readonly bookings: BookingRepository,
    private readonly calendar: AnswerCalendar,
  ) {}

  /** Joins the caller's transaction; returns the id of the booking. Refuses what a direct booking would be refused for; RequestTooLate when the host could not answer any more after `dueOn`. */
  offer(centreId: string, { dueOn, ...party }: SeatOffer): Promise<string> {
    return this.uow.run(async () => (await this.places.take(centreId, party, dueOn)).bookingId);
  }

  /** The host is asked now. A second yes is harmless; OfferOver when the offer has ended otherwise or its day has passed. */
  accept(centreId: string, answer: OfferAnswer): Promise<void> {
    return this.uow.run(async () => {
      const booking = await this.lockOne(centreId, answer);
      if (booking.status !== 'offered' && holdsSeats(booking.status)) return;
      this.assertStands(booking, answer);
      assertMayRequest(booking.heldOn, this.calendar.today());
      await this.end(booking, 'accepted');
      this.uow.raise(hostAsked(centreId, { hostLinkId: booking.hostLinkId }));
    });
  }

  /** Several of one school at once; a host asked for more than one of them gets one mail. Those that ended meanwhile stay as they are. Returns how many. */
  acceptMany(centreId: string, schoolId: string, bookingIds: readonly string[]): Promise<number> {
    return this.uow.run(async () => {
      const today = this.calendar.today();
      const standing = (await this.lockMany(bookingIds)).filter((booking) => booking.centreId === centreId && booking.schoolId === schoolId && !isPast(booking, today));
      return this.acceptLocked(standing);
    });
  }

  /** What plans offered and nobody answered in time, where the centre takes silence for a yes. One mail for each host. Returns how many. */
  async acceptSilent(): Promise<number> {
    let accepted = 0;
    for (const bookingIds of await this.bookings.offersAcceptedBySilence(this.calendar.today())) {
      accepted += await this.uow.run(async () => this.acceptLocked(await this.lockMany(bookingIds)));
    }
    return accepted;
  }

  /** Gives the seats back. A second no is harmless. */
  decline(centreId: string, answer: OfferAnswer, reason: string | null = null): Promise<void> {
    return this.uow.run(async () => {
      const booking = await this.lockOne(centreId, answer);
      if (booking.status === 'offer-declined') return;
      this.assertStands(booking, answer);
      await this.end(booking, 'declined', reason?.trim() || null);
    });
  }

  /** Ends offers whose last day has passed, each in a transaction of its own unless the caller has one. Returns how many. */
  async expireDue(): Promise<number> {
    const today = this.calendar.today();
    let expired = 0;
    for (const { id } of await this.bookings.offersDueBefore(today, AT_ONCE)) {
      await this.uow.run(async () => {
        const booking = await this.bookings.lock(id);
        if (booking?.status !== 'offered' || !isPast(booking, today)) return;
        await this.end(booking, 'expired');
        expired++;
      });
    }
    return expired;
  }

  private async lockMany(bookingIds: readonly string[]): Promise<Booking[]> {
    const wanted = new Set(bookingIds);
    return (await this.bookings.lockWithVisit([...wanted])).filter(({ id, status }) => wanted.has(id) && status === 'offered');
  }

  private async acceptLocked(offers: readonly Booking[]): Promise<number> {
    for (const booking of offers) await this.end(booking, 'accepted');
    for (const [hostLinkId, centreId] of new Map(offers.map((booking) => [booking.hostLinkId, booking.centreId]))) this.uow.raise(hostAsked(centreId, { hostLinkId }));
    return offers.length;
  }

  private async lockOne(centreId: string, { bookingId, schoolId }: OfferAnswer): Promise<Booking> {
    const booking = await this.bookings.lock(bookingId);
    if (!booking || booking.centreId !== centreId || (schoolId !== undefined && booking.schoolId !== schoolId)) throw new BookingNotFound(bookingId);
    return booking;
  }

  private assertStands(booking: Booking, { version }: OfferAnswer): void {
    if (booking.status !== 'offered') throw new OfferOver(booking);
    if (version !== undefined && booking.version !== version) throw new StaleBooking(booking.id, booking.version);
    if (isPast(booking, this.calendar.today())) throw new OfferOver({ ...booking, status: 'offer-expired' });
  }

  private async end(booking: Booking, how: OfferEnd, reason: string | null = null): Promise<void> {
    const status = how === 'accepted' ? 'host-pending' : how === 'declined' ? 'offer-declined' : 'offer-expired';
    const answerDueOn = (await this.calendar.dueDays(booking.centreId))(booking.heldOn);
    await this.bookings.endOffer(booking, { status, reason, answerDueOn });
    this.uow.raise(offerEnded(booking.centreId, { bookingId: booking.id, how }));
  }
}

const isPast = ({ offerDueOn }: Booking, today: Day): boolean => offerDueOn !== null && offerDueOn < today;
