import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { BookingsChangedMeanwhile } from '../domain/booking.errors.js';
import { bookingCancelled, visitConfirmed } from '../domain/booking.events.js';
import { holdsSeats, mayBecome } from '../domain/booking-status.js';
import { judgeCancellation } from '../domain/cancellation-rule.js';
import type { Booking } from '../persistence/booking.entity.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { PlanAmendmentRepository } from '../persistence/plan-amendment.repository.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import type { AmendedPlan, AmendPlan } from './booking-commands.js';
import { PlanAcceptance } from './plan-acceptance.service.js';

/**
 * Changes a published plan in the caller's transaction, wholly or not at all. Parties that fall away are cancelled first, so that
 * their seats can be taken again; then the new ones are booked as a plan's are. Every other booking stays as it is.
 */
@Injectable()
export class PlanAmendment {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingRepository,
    private readonly amendments: PlanAmendmentRepository,
    private readonly plans: PlanAcceptance,
    private readonly calendar: AnswerCalendar,
  ) {}

  amend(centreId: string, { assignmentRunId, cancel, add, reason, schoolsFirst }: AmendPlan): Promise<AmendedPlan> {
    return this.uow.run(async () => {
      const gone = await this.lockedAsSeen(centreId, cancel);
      for (const { heldOn } of gone.filter(({ status }) => holdsSeats(status))) judgeCancellation({ by: 'centre', isByCentre: true, heldOn, today: this.calendar.today(), noticeDays: 0, reason });
      await this.amendments.cancel(gone.map(({ id }) => id), reason.trim());
      // A host who had declined expects nobody: that booking is only closed, so that the answer cannot change any more.
      const told = gone.filter(({ status }) => holdsSeats(status));
      for (const { id, status } of told) this.uow.raise(bookingCancelled(centreId, { bookingId: id, from: status }));
      const { bookings, hosts } = await this.plans.accept(centreId, { assignmentRunId, parties: add, schoolsFirst });
      await this.tellCompleted(centreId, told);
      return { cancelled: told.length, added: bookings, hosts };
    });
  }

  /** All of them as the caller saw them, or none: somebody who answered or cancelled meanwhile is not talked over. */
  private async lockedAsSeen(centreId: string, cancel: AmendPlan['cancel']): Promise<Booking[]> {
    if (cancel.length === 0) return [];
    const seen = new Map(cancel.map(({ bookingId, version }) => [bookingId, version]));
    const locked = (await this.bookings.lockWithVisit([...seen.keys()])).filter(({ id }) => seen.has(id));
    const asSeen = locked.filter((booking) => booking.centreId === centreId && booking.version === seen.get(booking.id) && mayBecome(booking.status, 'cancelled-by-centre'));
    if (asSeen.length === seen.size) return asSeen;
    const known = new Set(asSeen.map(({ id }) => id));
    throw new BookingsChangedMeanwhile([...seen.keys()].filter((id) => !known.has(id)));
  }

  /** A visit whose last pending party fell away without a new one waits for nobody any more. */
  private async tellCompleted(centreId: string, gone: readonly Booking[]): Promise<void> {
    const wishIds = [...new Set(gone.filter(({ status }) => status === 'host-pending').flatMap(({ wishId }) => wishId ?? []))];
    if (wishIds.length === 0) return;
    for (const { pending, confirmed, ...visit } of await this.bookings.visits(wishIds)) {
      if (pending === 0 && confirmed.length > 0) this.uow.raise(visitConfirmed(centreId, { ...visit, bookingIds: confirmed }));
    }
  }
}
