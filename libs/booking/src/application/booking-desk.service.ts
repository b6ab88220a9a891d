import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { assertMayAnswer, mayStillAnswer } from '../domain/answer-rule.js';
import { bookingConfirmed, hostDeclined } from '../domain/booking.events.js';
import { isAgreed } from '../domain/booking-status.js';
import { VisitIsOver } from '../domain/lifecycle.errors.js';
import type { Voice } from '../domain/voice.js';
import type { Booking } from '../persistence/booking.entity.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import type { AcceptedPlan, AcceptPlan, AnswerBooking, LinkAnswer, RequestBooking } from './booking-commands.js';
import { BookingRequests } from './booking-requests.service.js';
import { assertSeen, assertTransition, BookingSteps } from './booking-steps.service.js';
import type { BookingView } from './booking-views.js';
import { Cancellations } from './cancellations.service.js';
import { PlanAcceptance } from './plan-acceptance.service.js';
import { assertSide, voiceOf } from './voice-of.js';

/** The front desk of the booking room: asking for visits, and the answers of hosts. */
@Injectable()
export class BookingDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingRepository,
    private readonly steps: BookingSteps,
    private readonly calendar: AnswerCalendar,
    private readonly requests: BookingRequests,
    private readonly plans: PlanAcceptance,
    private readonly cancellations: Cancellations,
  ) {}

  /** Books a published plan in the caller's transaction and asks every host once. */
  acceptPlan(centreId: string, plan: AcceptPlan): Promise<AcceptedPlan> {
    return this.plans.accept(centreId, plan);
  }

  async request(actor: Actor, command: RequestBooking): Promise<BookingView> {
    return this.steps.viewOf(actor.centreId, await this.requests.request(actor, command));
  }

  /** A second confirmation is harmless, whatever version it names. */
  confirm(actor: Actor, bookingId: string, version: number): Promise<BookingView> {
    return this.hostAnswer(actor, { bookingId, version, answer: 'confirm' });
  }

  decline(actor: Actor, bookingId: string, version: number, reason: string | null): Promise<BookingView> {
    return this.hostAnswer(actor, { bookingId, version, answer: 'decline', reason });
  }

  cancel(actor: Actor, bookingId: string, version: number, reason: string): Promise<BookingView> {
    return this.uow.run(() => {
      assertRole(actor, 'teacher', 'director');
      return this.cancellations.cancel(voiceOf(actor), { bookingId, version, reason });
    });
  }

  /** By the host, or by the director who has it from the telephone and is not bound by the day on which hosts' answers close. */
  answer(voice: Voice, { bookingId, version, answer, reason = null }: AnswerBooking): Promise<BookingView> {
    return this.uow.run(async () => {
      assertSide(voice, 'host');
      const booking = await this.steps.lockFor(voice, bookingId), to = statusOf(answer);
      if (booking.status !== to) assertSeen(booking, version);
      await this.judgeAndAnswer(booking, { to, reason, isByCentre: voice.side === 'centre' });
      return this.steps.viewOf(voice.centreId, booking.id);
    });
  }

  /** The host answers from the mail, without an account. The last answer counts; the same answer again changes nothing. */
  answerByLink(hostLinkId: string, answer: LinkAnswer): Promise<BookingView> {
    return this.uow.run(async () => {
      const booking = await this.steps.lock(answer.bookingId, (own) => own.hostLinkId === hostLinkId);
      await this.judgeAndAnswer(booking, { to: statusOf(answer.answer), reason: answer.reason ?? null, isByCentre: false });
      return this.steps.viewOf(booking.centreId, booking.id);
    });
  }

  /** Confirms whatever this mail still asks; visits answered, cancelled or too near stay as they are. Returns how many. */
  confirmAllByLink(hostLinkId: string): Promise<number> {
    return this.uow.run(async () => {
      const locked = await this.bookings.lockWithVisit(await this.bookings.idsOfLink(hostLinkId));
      const today = this.calendar.today();
      const open = locked.filter((booking) => booking.hostLinkId === hostLinkId && booking.status === 'host-pending' && mayStillAnswer(booking.heldOn, today));
      for (const booking of open) await this.steps.write(booking, { status: 'confirmed', reason: null, answeredAt: this.calendar.now() });
      for (const booking of open) this.uow.raise(bookingConfirmed(booking.centreId, { bookingId: booking.id }));
      await this.steps.tellConfirmed(open);
      return open.length;
    });
  }

  private hostAnswer(actor: Actor, answer: AnswerBooking): Promise<BookingView> {
    return this.uow.run(() => {
      assertRole(actor, 'host');
      return this.answer(voiceOf(actor), answer);
    });
  }

  private async judgeAndAnswer(booking: Booking, { to, reason: given, isByCentre }: { to: 'confirmed' | 'host-declined'; reason: string | null; isByCentre: boolean }): Promise<void> {
    // a visit made ready is agreed already: saying yes once more takes nothing of that back
    if (booking.status === to || (to === 'confirmed' && isAgreed(booking.status))) return;
    assertTransition(booking, to);
    const today = this.calendar.today();
    if (!isByCentre) assertMayAnswer(booking.heldOn, today);
    else if (today > booking.heldOn) throw new VisitIsOver({ heldOn: booking.heldOn });
    const reason = to === 'host-declined' ? given?.trim() || null : null;
    await this.steps.write(booking, { status: to, reason, answeredAt: this.calendar.now() });
    if (to === 'host-declined') {
      this.uow.raise(hostDeclined(booking.centreId, { bookingId: booking.id, reason }));
      await this.steps.tellIfLastPending([booking]);
    } else {
      this.uow.raise(bookingConfirmed(booking.centreId, { bookingId: booking.id }));
      await this.steps.tellConfirmed([booking]);
    }
  }
}

const statusOf = (answer: 'confirm' | 'decline') => (answer === 'confirm' ? 'confirmed' : 'host-declined');
