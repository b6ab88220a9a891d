import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { type Cover, coverOn } from '../domain/cover.js';
import { InspectionRepository } from '../persistence/inspection.repository.js';

/** What the rooms above ask: which inspection vouches for this venue on this day? */
@Injectable()
export class SafetyClearance {
  constructor(private readonly inspections: InspectionRepository) {}

  /** The longest-lasting inspection that covers the day, if any. */
  async coverOf(centreId: string, venueId: string, day: Day): Promise<Cover | null> {
    const covers = await this.inspections.coversOf(centreId, [venueId]);
    return coverOn(covers.get(venueId) ?? [], day);
  }

  /** Every validity of these venues, oldest inspection first; an empty list for a venue that never had one. */
  clearedUntil(centreId: string, venueIds: readonly string[]): Promise<Map<string, Cover[]>> {
    return this.inspections.coversOf(centreId, venueIds);
  }
}
