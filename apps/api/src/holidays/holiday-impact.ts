import { Injectable } from '@nestjs/common';
import { BookingCatalogue } from '#booking';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { SeasonCatalogue, WishCatalogue } from '#school-scheduling';
import { VenueCatalogue } from '#venue-registry';
import type { HolidayImpactResponse } from './dto/holiday-impact.dto.js';

/** What lies on days nobody goes out, put together from the rooms that know; days gone by harm nobody any more. */
@Injectable()
export class HolidayImpact {
  constructor(
    private readonly clock: Clock,
    private readonly venues: VenueCatalogue,
    private readonly bookings: BookingCatalogue,
    private readonly wishes: WishCatalogue,
    private readonly seasons: SeasonCatalogue,
  ) {}

  async of(centreId: string, days: readonly Day[]): Promise<HolidayImpactResponse> {
    const today = dayInSeoul(this.clock.now());
    const coming = days.filter((day) => day >= today);
    if (coming.length === 0) return { bookings: [], openings: [], wishes: [] };
    const [openings, bookings, wishes, seasons] = await Promise.all([
      this.venues.openingsOn(centreId, coming), this.bookings.standingOn(centreId, coming), this.wishes.rankedOn(centreId, coming), this.seasons.list(centreId),
    ]);
    const titles = new Map(seasons.map(({ id, title }) => [id, title]));
    return {
      bookings: bookings.map(({ id, status, schoolName, grade, classLabel, headcount, venueName, heldOn, band, version }) =>
        ({ id, status, schoolName, grade, classLabel, headcount, venueName, heldOn, band, version })),
      openings: openings.map(({ id, venueName, heldOn, band, seats }) => ({ id, venueName, heldOn, band, seats })),
      wishes: wishes.map(({ wishId, seasonId, schoolName, grade, classLabel, headcount, day, rank }) =>
        ({ wishId, seasonTitle: titles.get(seasonId) ?? '', schoolName, grade, classLabel, headcount, day, rank })),
    };
  }

  /** The same for every holiday of the centre's table. */
  async ofAll(centreId: string): Promise<HolidayImpactResponse> {
    return this.of(centreId, (await this.venues.holidays(centreId)).map(({ day }) => day));
  }
}
