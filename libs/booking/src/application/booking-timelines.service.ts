import { Injectable } from '@nestjs/common';
import { holdsSeats } from '../domain/booking-status.js';
import { actionsOf, type BookingAction } from '../domain/booking-actions.js';
import type { BookingStep } from '../domain/booking-history.js';
import { BookingNotFound } from '../domain/booking.errors.js';
import { concerns, type Voice } from '../domain/voice.js';
import { BookingHistoryQueries } from '../persistence/booking-history.queries.js';
import { BookingQueries } from '../persistence/booking.queries.js';
import { BookingSettingsRepository } from '../persistence/booking-settings.repository.js';
import { AlternativePlaces } from './alternative-places.service.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import type { Alternative, BookingView } from './booking-views.js';

/** One booking from the beginning to now. */
export interface BookingTimeline {
  readonly booking: BookingView;
  /** Oldest first. */
  readonly steps: readonly BookingStep[];
  /** What the reader may do now. */
  readonly actions: readonly BookingAction[];
}

@Injectable()
export class BookingTimelines {
  constructor(
    private readonly bookings: BookingQueries,
    private readonly history: BookingHistoryQueries,
    private readonly settings: BookingSettingsRepository,
    private readonly calendar: AnswerCalendar,
    private readonly alternatives: AlternativePlaces,
  ) {}

  async of(voice: Voice, bookingId: string): Promise<BookingTimeline> {
    const booking = await this.own(voice, bookingId);
    return { booking, steps: await this.history.of(voice.centreId, bookingId), actions: await this.actions(voice, booking) };
  }

  async actions(voice: Voice, booking: BookingView): Promise<BookingAction[]> {
    const [{ reconfirmDays }, noticeDays] = await Promise.all([this.settings.of(voice.centreId), this.calendar.noticeDays(voice.centreId, booking.heldOn)]);
    return actionsOf(booking, voice.side, { today: this.calendar.today(), reconfirmDays, noticeDays });
  }

  /** Where a party whose visit fell away could go instead; none while it stands. */
  async instead(voice: Voice, bookingId: string): Promise<Alternative[]> {
    const booking = await this.own(voice, bookingId);
    return holdsSeats(booking.status) ? [] : this.alternatives.of(voice.centreId, booking, { elsewhere: isHostsDoing(booking) });
  }

  private async own(voice: Voice, bookingId: string): Promise<BookingView> {
    const booking = await this.bookings.find(voice.centreId, bookingId);
    if (!booking || !concerns(voice, { ...booking, centreId: voice.centreId })) throw new BookingNotFound(bookingId);
    return booking;
  }
}

/** The venue itself cannot take them. */
export const isHostsDoing = ({ status }: Pick<BookingView, 'status'>): boolean => status === 'host-declined' || status === 'cancelled-by-host';
