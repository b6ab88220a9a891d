import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { OpeningUsage, type StandingVisit } from '#venue-registry';
import { BookingQueries } from '../persistence/booking.queries.js';
import { OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';

/** Answers the venue room, floors below, how much of an opening is spoken for, and by whom. */
@Injectable()
export class BookingOpeningUsage extends OpeningUsage {
  constructor(private readonly supply: OpeningSupplyQueries, private readonly bookings: BookingQueries) {
    super();
  }

  override seatsTaken(openingId: string): Promise<number> {
    return this.supply.seatsTaken(openingId);
  }

  override standing(venueId: string, first: Day, last: Day): Promise<StandingVisit[]> {
    return this.bookings.standingAt(venueId, first, last);
  }
}
