import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { SafetyClearance } from '#safety-inspection';
import { type SeasonVenueView, VenueCatalogue } from '#venue-registry';
import type { PoolFacts } from '../domain/analysis/venue-pool.js';
import type { LoadFacts } from '../domain/analysis/season-loads.js';
import type { Season } from '../domain/season.js';
import { usableSeats } from '../domain/usable-seats.js';

export interface SeasonOffer {
  readonly venues: readonly SeasonVenueView[];
  readonly covers: PoolFacts['covers'];
  readonly holidays: ReadonlySet<Day>;
  readonly seats: LoadFacts['seats'];
}

/** What the hosts of a centre offer in a season, counted per week, day, district and job field. */
@Injectable()
export class SeasonOfferLoader {
  constructor(private readonly venues: VenueCatalogue, private readonly clearance: SafetyClearance) {}

  async load({ centreId, firstDay, lastDay }: Season): Promise<SeasonOffer> {
    const venues = await this.venues.seasonVenues(centreId, firstDay, lastDay);
    const covers = await this.clearance.clearedUntil(centreId, venues.map(({ id }) => id));
    const holidays = new Set((await this.venues.holidays(centreId)).map(({ day }) => day));
    const seats = { ...usableSeats(venues), perDistrict: seatsBy(venues, ({ district }) => district), perField: seatsBy(venues, ({ jobField }) => jobField) };
    return { venues, covers, holidays, seats };
  }
}

/** Over the whole season, each host's weekly limit kept. */
function seatsBy(venues: readonly SeasonVenueView[], keyOf: (venue: SeasonVenueView) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const venue of venues) {
    const seats = [...usableSeats([venue]).perWeek.values()].reduce((sum, count) => sum + count, 0);
    if (seats > 0) sums.set(keyOf(venue), (sums.get(keyOf(venue)) ?? 0) + seats);
  }
  return sums;
}
