import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { bookingProgressed } from '../domain/booking.events.js';
import { type Corrected, mayCorrect, reasonGiven } from '../domain/correction-rule.js';
import { NotInThisState } from '../domain/lifecycle.errors.js';
import type { Voice } from '../domain/voice.js';
import type { BookingRef } from './before-the-visit.service.js';
import { assertSeen, BookingSteps } from './booking-steps.service.js';
import type { BookingView } from './booking-views.js';

export interface Correction extends BookingRef { readonly to: Corrected; readonly reason: string | null }

/** Mends what was written down of a visit. What was written first stays in the history, beside the reason. */
@Injectable()
export class Corrections {
  constructor(private readonly uow: UnitOfWork, private readonly steps: BookingSteps) {}

  /** The same correction again is harmless. */
  correct(voice: Voice, { bookingId, version, to, reason }: Correction): Promise<BookingView> {
    return this.uow.run(async () => {
      const booking = await this.steps.lockFor(voice, bookingId), from = booking.status;
      if (from !== to) {
        assertSeen(booking, version);
        if (!mayCorrect(voice.side, from, to)) throw new NotInThisState({ bookingId, status: from, wanted: 'correct' });
        await this.steps.write(booking, { status: to, reason: reasonGiven(reason) });
        this.uow.raise(bookingProgressed(booking.centreId, { bookingId, from, to }));
      }
      return this.steps.viewOf(voice.centreId, bookingId);
    });
  }
}
