import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import type { Day } from '#kernel';
import { bookingCancelled, visitsCalledOff } from '../domain/booking.events.js';
import { cancelledBy, type Canceller, judgeCancellation } from '../domain/cancellation-rule.js';
import { NothingOnThisDay } from '../domain/lifecycle.errors.js';
import type { Voice } from '../domain/voice.js';
import type { Booking } from '../persistence/booking.entity.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import { assertSeen, assertTransition, BookingSteps } from './booking-steps.service.js';
import type { BookingView } from './booking-views.js';

export interface CancelBooking {
  readonly bookingId: string;
  /** As it was seen; absent: as it is. */
  readonly version?: number | undefined;
  /** On whose account. Only the centre may name another than itself. */
  readonly by?: Canceller | undefined;
  readonly reason: string | null;
}

export interface CallOffDay {
  readonly day: Day;
  /** Absent: every venue. */
  readonly venueIds?: readonly string[] | undefined;
  readonly reason: string;
}

export interface CalledOff { readonly bookings: number; readonly schools: number; readonly venues: number }

/** Calls visits off: on whose account, with how many working days' notice, and why. What was called off stays off. */
@Injectable()
export class Cancellations {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingRepository,
    private readonly steps: BookingSteps,
    private readonly calendar: AnswerCalendar,
  ) {}

  /** The same cancellation again is harmless. */
  cancel(voice: Voice, { bookingId, version, by, reason }: CancelBooking): Promise<BookingView> {
    return this.uow.run(async () => {
      const account = voice.side === 'centre' ? by ?? 'centre' : voice.side, to = cancelledBy(account);
      const booking = await this.steps.lockFor(voice, bookingId);
      if (booking.status !== to) {
        assertSeen(booking, version);
        assertTransition(booking, to);
        const late = await this.write(booking, { by: account, isByCentre: voice.side === 'centre', reason });
        this.uow.raise(bookingCancelled(booking.centreId, { bookingId, late, from: booking.status, by: account, saidBy: voice.side }));
        await this.steps.tellIfLastPending([booking]);
      }
      return this.steps.viewOf(voice.centreId, bookingId);
    });
  }

  /** A day of storm: everything of the day, or of some venues, in one transaction; each who expected somebody hears once. */
  callOff(actor: Actor, { day, venueIds, reason }: CallOffDay): Promise<CalledOff> {
    return this.uow.run(async () => {
      assertRole(actor, 'director');
      const ids = new Set(await this.bookings.idsToCallOff(actor.centreId, day, venueIds));
      const gone = (await this.bookings.lockWithVisit([...ids])).filter((booking) => ids.has(booking.id) && booking.heldOn === day);
      if (gone.length === 0) throw new NothingOnThisDay({ day });
      for (const booking of gone) {
        // a school that has not answered yet has nothing to be called off; its offer ends
        const by = booking.status === 'offered' ? 'centre' : 'weather';
        const late = await this.write(booking, { by, isByCentre: true, reason });
        this.uow.raise(bookingCancelled(actor.centreId, { bookingId: booking.id, late, from: booking.status, by, saidBy: 'centre', together: true }));
      }
      const [schools, venues] = [byKey(gone, ({ schoolId }) => schoolId), byKey(gone.filter(({ status }) => status !== 'offered'), ({ venueId }) => venueId)];
      for (const [organisationId, bookingIds] of schools) this.uow.raise(visitsCalledOff(actor.centreId, { to: 'school', organisationId, day, bookingIds }));
      for (const [organisationId, bookingIds] of venues) this.uow.raise(visitsCalledOff(actor.centreId, { to: 'host', organisationId, day, bookingIds }));
      await this.steps.tellIfLastPending(gone);
      return { bookings: gone.length, schools: schools.size, venues: venues.size };
    });
  }

  private async write(booking: Booking, { by, isByCentre, reason }: { by: Canceller; isByCentre: boolean; reason: string | null }): Promise<boolean> {
    const { heldOn } = booking, today = this.calendar.today(), days = await this.calendar.noticeDays(booking.centreId, heldOn);
    const { late } = judgeCancellation({ by, isByCentre, heldOn, today, noticeDays: days, reason });
    await this.steps.write(booking, { status: cancelledBy(by), reason: reason?.trim() || null, notice: { days, late } });
    return late;
  }
}

function byKey(bookings: readonly Booking[], keyOf: (booking: Booking) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const booking of bookings) groups.set(keyOf(booking), [...(groups.get(keyOf(booking)) ?? []), booking.id]);
  return groups;
}
