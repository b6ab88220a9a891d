import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { SeatsExhausted } from '../domain/booking.errors.js';
import { bookingCounted } from '../domain/booking.events.js';
import { assertMayCount } from '../domain/headcount-rule.js';
import { assertMayReconfirm } from '../domain/reconfirmation-rule.js';
import { placeOf, seatsLeft } from '../domain/seat-rule.js';
import { assertHeadcount } from '../domain/visitor-rule.js';
import type { Voice } from '../domain/voice.js';
import { BookingRepository } from '../persistence/booking.repository.js';
import { BookingSettingsRepository } from '../persistence/booking-settings.repository.js';
import { type OpeningSupply, OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';
import { AlternativePlaces } from './alternative-places.service.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import { inOurWords } from './booking-refusals.js';
import { assertSeen, BookingSteps } from './booking-steps.service.js';
import type { BookingView } from './booking-views.js';
import { assertSide } from './voice-of.js';

/** Which booking, and as it was seen; without a version as it is. */
export interface BookingRef { readonly bookingId: string; readonly version?: number | undefined }

/** What both sides say once more before the visit: the school how many come, the host that they may. */
@Injectable()
export class BeforeTheVisit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bookings: BookingRepository,
    private readonly steps: BookingSteps,
    private readonly calendar: AnswerCalendar,
    private readonly settings: BookingSettingsRepository,
    private readonly supply: OpeningSupplyQueries,
    private readonly alternatives: AlternativePlaces,
  ) {}

  /**
   * The final head-count. Fewer students give seats back at once; more come only where seats are left, else SeatsExhausted
   * with other places. The same number again only says that it is final.
   */
  async count(voice: Voice, ref: BookingRef, headcount: number): Promise<BookingView> {
    assertSide(voice, 'school');
    try {
      return await this.uow.run(() => this.recount(voice, ref, headcount));
    } catch (error) {
      if (!(error instanceof SeatsExhausted)) throw error;
      throw await this.withAlternatives(error, voice.centreId, ref.bookingId, headcount);
    }
  }

  /** "Still fine", by the host or by the centre on the telephone. A second time is harmless. */
  reconfirm(voice: Voice, { bookingId, version }: BookingRef): Promise<BookingView> {
    return this.uow.run(async () => {
      assertSide(voice, 'host');
      const booking = await this.steps.lockFor(voice, bookingId);
      const { reconfirmDays } = await this.settings.of(booking.centreId);
      assertMayReconfirm(booking, { today: this.calendar.today(), reconfirmDays });
      if (booking.reconfirmedAt === null) {
        assertSeen(booking, version);
        await this.bookings.reconfirm(booking, this.calendar.now());
      }
      return this.steps.viewOf(voice.centreId, bookingId);
    });
  }

  private async recount(voice: Voice, { bookingId, version }: BookingRef, headcount: number): Promise<BookingView> {
    const booking = await this.steps.lockFor(voice, bookingId);
    assertSeen(booking, version);
    assertMayCount(booking, this.calendar.today());
    const opening = await this.openingOf(booking.centreId, booking.openingId);
    if (opening && headcount !== booking.headcount) assertHeadcount(headcount, opening);
    if (headcount > booking.headcount) await this.bookings.releaseExpiredHolds(booking, this.calendar.now());
    await this.bookings.count(booking, headcount, this.calendar.now())
      .catch((error: unknown) => { throw opening ? inOurWords(error, [{ ...booking, headcount }], new Map([[opening.openingId, opening]])) : error; });
    if (headcount !== booking.headcount) this.uow.raise(bookingCounted(booking.centreId, { bookingId, from: booking.headcount, to: headcount }));
    return this.steps.viewOf(voice.centreId, bookingId);
  }

  /** Looked up after our transaction has rolled back: what others took meanwhile is visible by then. `left`: with the seats the party already has. */
  private async withAlternatives(error: SeatsExhausted, centreId: string, bookingId: string, headcount: number): Promise<SeatsExhausted> {
    const booking = await this.steps.viewOf(centreId, bookingId), opening = await this.openingOf(centreId, booking.openingId);
    if (!opening) return error;
    const alternatives = await this.alternatives.of(centreId, booking, { headcount });
    return new SeatsExhausted({ ...placeOf(opening), requested: headcount, left: seatsLeft(opening) + booking.headcount, alternatives });
  }

  private async openingOf(centreId: string, openingId: string): Promise<OpeningSupply | undefined> {
    return (await this.supply.of(centreId, [openingId])).get(openingId);
  }
}
