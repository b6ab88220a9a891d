import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { assertMayAnswer, mayStillAnswer } from '../domain/answer-rule.js';
import { BookingNotFound, IllegalTransition, StaleBooking } from '../domain/booking.errors.js';
import { bookingCancelled, bookingConfirmed, hostDeclined, visitConfirmed } from '../domain/booking.events.js';
import { type BookingStatus, mayBecome } from '../domain/booking-status.js';
import { judgeCancellation } from '../domain/cancellation-rule.js';
import type { Booking } from '../persistence/booking.entity.js';
import { BookingQueries } from '../persistence/booking.queries.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import type { AcceptedPlan, AcceptPlan, LinkAnswer, RequestBooking } from './booking-commands.js';
import { inOurWords } from './booking-refusals.js';
import { BookingRequests } from './booking-requests.service.js';
import type { BookingView } from './booking-views.js';
import { PlanAcceptance } from './plan-acceptance.service.js';

/** The front desk of the booking room: everything that changes a booking passes here. */
@Injectable()
export class BookingDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingRepository,
    private readonly queries: BookingQueries,
    private readonly supply: OpeningSupplyQueries,
    private readonly calendar: AnswerCalendar,
    private readonly requests: BookingRequests,
    private readonly plans: PlanAcceptance,
  ) {}

  /** Books a published plan in the caller's transaction and asks every host once. */
  acceptPlan(centreId: string, plan: AcceptPlan): Promise<AcceptedPlan> {
    return this.plans.accept(centreId, plan);
  }

  async request(actor: Actor, command: RequestBooking): Promise<BookingView> {
    return this.viewOf(actor.centreId, await this.requests.request(actor, command));
  }

  /** A second confirmation is harmless, whatever version it names. */
  confirm(actor: Actor, bookingId: string, version: number): Promise<BookingView> {
    return this.answer(actor, { bookingId, version, to: 'confirmed', reason: null });
  }

  decline(actor: Actor, bookingId: string, version: number, reason: string | null): Promise<BookingView> {
    return this.answer(actor, { bookingId, version, to: 'host-declined', reason });
  }

  cancel(actor: Actor, bookingId: string, version: number, reason: string): Promise<BookingView> {
    return this.uow.run(async () => {
      assertRole(actor, 'teacher', 'director');
      const by = actor.role === 'teacher' ? 'school' : 'centre';
      const to: BookingStatus = `cancelled-by-${by}`;
      const booking = await this.lockOne(bookingId, (own) => own.centreId === actor.centreId && (by === 'centre' || own.schoolId === actor.organisationId));
      if (booking.status !== to) {
        if (booking.version !== version) throw new StaleBooking(bookingId, booking.version);
        assertTransition(booking, to);
        const { late } = judgeCancellation({ by, heldOn: booking.heldOn, today: this.calendar.today(), reason });
        await this.write(booking, { status: to, reason: reason.trim() });
        this.uow.raise(bookingCancelled(booking.centreId, { bookingId, late, from: booking.status }));
        await this.tellIfLastPending(booking);
      }
      return this.viewOf(actor.centreId, bookingId);
    });
  }

  /** The host answers from the mail, without an account. The last answer counts; the same answer again changes nothing. */
  answerByLink(hostLinkId: string, answer: LinkAnswer): Promise<BookingView> {
    return this.uow.run(async () => {
      const booking = await this.lockOne(answer.bookingId, (own) => own.hostLinkId === hostLinkId);
      await this.judgeAndAnswer(booking, answer.answer === 'confirm' ? 'confirmed' : 'host-declined', answer.reason ?? null);
      return this.viewOf(booking.centreId, booking.id);
    });
  }

  /** Confirms whatever this mail still asks; visits answered, cancelled or too near stay as they are. Returns how many. */
  confirmAllByLink(hostLinkId: string): Promise<number> {
    return this.uow.run(async () => {
      const locked = await this.bookings.lockWithVisit(await this.bookings.idsOfLink(hostLinkId));
      const today = this.calendar.today();
      const open = locked.filter((booking) => booking.hostLinkId === hostLinkId && booking.status === 'host-pending' && mayStillAnswer(booking.heldOn, today));
      for (const booking of open) await this.write(booking, { status: 'confirmed', reason: null, answeredAt: this.calendar.now() });
      for (const booking of open) this.uow.raise(bookingConfirmed(booking.centreId, { bookingId: booking.id }));
      await this.tellConfirmed(open);
      return open.length;
    });
  }

  private answer(actor: Actor, answer: { bookingId: string; version: number; to: 'confirmed' | 'host-declined'; reason: string | null }): Promise<BookingView> {
    return this.uow.run(async () => {
      assertRole(actor, 'host');
      const booking = await this.lockOne(answer.bookingId, (own) => own.centreId === actor.centreId && own.venueId === actor.organisationId);
      if (booking.status !== answer.to && booking.version !== answer.version) throw new StaleBooking(booking.id, booking.version);
      await this.judgeAndAnswer(booking, answer.to, answer.reason);
      return this.viewOf(actor.centreId, booking.id);
    });
  }

  private async judgeAndAnswer(booking: Booking, to: 'confirmed' | 'host-declined', givenReason: string | null): Promise<void> {
    if (booking.status === to) return;
    assertTransition(booking, to);
    assertMayAnswer(booking.heldOn, this.calendar.today());
    const reason = to === 'host-declined' ? givenReason?.trim() || null : null;
    await this.write(booking, { status: to, reason, answeredAt: this.calendar.now() });
    if (to === 'host-declined') {
      this.uow.raise(hostDeclined(booking.centreId, { bookingId: booking.id, reason }));
      await this.tellIfLastPending(booking);
    } else {
      this.uow.raise(bookingConfirmed(booking.centreId, { bookingId: booking.id }));
      await this.tellConfirmed([booking]);
    }
  }

  private async lockOne(bookingId: string, isAllowed: (booking: Booking) => boolean): Promise<Booking> {
    const booking = (await this.bookings.lockWithVisit([bookingId])).find(({ id }) => id === bookingId);
    if (!booking || !isAllowed(booking)) throw new BookingNotFound(bookingId);
    return booking;
  }

  /** Confirming a declined booking takes seats again; the database decides whether they are still there. */
  private async write(booking: Booking, to: { status: BookingStatus; reason: string | null; answeredAt?: Date }): Promise<void> {
    if (!booking.holdsSeats) await this.bookings.releaseExpiredHolds(booking.openingId, this.calendar.now());
    const supply = await this.supply.of(booking.centreId, [booking.openingId]);
    const isWritten = await this.bookings.change(booking, to).catch((error: unknown) => { throw inOurWords(error, [booking], supply); });
    if (!isWritten) throw new StaleBooking(booking.id, booking.version);
  }

  /** A booking without a wish is a visit of its own. */
  private async tellConfirmed(confirmed: readonly Booking[]): Promise<void> {
    for (const { centreId, id, schoolId, heldOn, band, wishId } of confirmed) {
      if (wishId === null) this.uow.raise(visitConfirmed(centreId, { schoolId, wishId, heldOn, band, bookingIds: [id] }));
    }
    if (confirmed[0]) await this.tellIfVisitComplete(confirmed[0].centreId, confirmed);
  }

  /** A party that falls away completes the visit of the others only when it was the one waited for. */
  private async tellIfLastPending(before: Booking): Promise<void> {
    if (before.status === 'host-pending') await this.tellIfVisitComplete(before.centreId, [before]);
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

  private async viewOf(centreId: string, bookingId: string): Promise<BookingView> {
    const view = await this.queries.find(centreId, bookingId);
    if (!view) throw new BookingNotFound(bookingId);
    return view;
  }
}

const dateOf = ({ wishId, heldOn, band }: { wishId: string | null; heldOn: string; band: string }): string => `${wishId} ${heldOn} ${band}`;

function assertTransition(booking: Booking, to: BookingStatus): void {
  if (!mayBecome(booking.status, to)) throw new IllegalTransition({ bookingId: booking.id, from: booking.status, to });
}
