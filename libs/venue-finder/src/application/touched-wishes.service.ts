import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import type { VenueKeeper } from '#venue-registry';
import { WishTouchQueries } from '../persistence/wish-touch.queries.js';

/** Whom a change of a venue's days touches beside those who come already. */
@Injectable()
export class TouchedWishes {
  constructor(private readonly wishes: WishTouchQueries) {}

  /** Wishes not placed yet that want the venue's job field on one of the days. */
  count({ centreId, venueId }: VenueKeeper, firstDay: Day, lastDay: Day): Promise<number> {
    return this.wishes.count(centreId, venueId, { firstDay, lastDay });
  }
}
