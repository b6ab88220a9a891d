import { Injectable } from '@nestjs/common';
import { OpeningUsage } from '#venue-registry';
import { OpeningSupplyQueries } from '../persistence/opening-supply.queries.js';

/** Answers the venue room, floors below, how much of an opening is spoken for. */
@Injectable()
export class BookingOpeningUsage extends OpeningUsage {
  constructor(private readonly supply: OpeningSupplyQueries) {
    super();
  }

  override seatsTaken(openingId: string): Promise<number> {
    return this.supply.seatsTaken(openingId);
  }
}
