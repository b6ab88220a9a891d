import { Injectable } from '@nestjs/common';
import { BANDS, Clock, type Day, dayInSeoul, daysBetween } from '#kernel';
import { blackoutOn } from '../domain/blackout-rule.js';
import { halfDayState } from '../domain/half-day-state.js';
import { lastOfMonth, monthOf } from '../domain/month.js';
import { VenueNotFound } from '../domain/venue-registry.errors.js';
import { whyClosed } from '../domain/weekly-pattern.js';
import { AvailabilityRepository } from '../persistence/availability.repository.js';
import { HolidayRepository } from '../persistence/holiday.repository.js';
import { OpeningUsage, type StandingVisit } from '../ports/opening-usage.js';
import type { DayView, MonthView } from './availability.views.js';
import type { VenueKeeper } from './venue-keeper.js';

/** A venue's days as its host sees them, with or without an account. */
@Injectable()
export class AvailabilityCalendar {
  constructor(
    private readonly rows: AvailabilityRepository,
    private readonly holidays: HolidayRepository,
    private readonly usage: OpeningUsage,
    private readonly clock: Clock,
  ) {}

  async month({ centreId, venueId }: VenueKeeper, day: Day): Promise<MonthView> {
    const month = monthOf(day), last = lastOfMonth(month), today = dayInSeoul(this.clock.now());
    const venue = await this.rows.venue(centreId, venueId);
    if (!venue) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
    const [openings, visits, holidays, blackouts, patterns, ahead] = await Promise.all([
      this.rows.openings(venueId, month, last), this.usage.standing(venueId, month, last), this.holidays.namesByDay(centreId),
      this.rows.blackouts(venueId, month < today ? month : today), this.rows.patterns(venueId, today), this.rows.countOpen(venueId, today),
    ]);
    const at = new Map(openings.map((opening) => [`${opening.heldOn} ${opening.band}`, opening]));
    const coming = new Map<string, StandingVisit[]>();
    for (const visit of visits) coming.set(visit.openingId, [...(coming.get(visit.openingId) ?? []), visit]);
    const days = daysBetween(month, last).map((each): DayView => {
      const because = whyClosed(each, { holidays, blackouts });
      const blackout = blackoutOn(each, blackouts);
      return {
        day: each, isPast: each < today, closedBecause: because ?? null, blackoutId: blackout?.id ?? null,
        halves: BANDS.map((band) => {
          const opening = at.get(`${each} ${band}`), those = coming.get(opening?.id ?? '') ?? [];
          return {
            band, state: halfDayState(opening, those, because !== undefined), openingId: opening?.id ?? null, version: opening?.version ?? null, seats: opening?.seats ?? venue.seats,
            seatsTaken: those.reduce((sum, { headcount }) => sum + headcount, 0), visits: those.length,
          };
        }),
      };
    });
    const { name, seats, version, ...limits } = venue;
    return { venueName: name, month, days, usualSeats: seats, openedAhead: ahead, patterns, blackouts: blackouts.filter(({ lastDay }) => lastDay >= today), limits, version };
  }
}
