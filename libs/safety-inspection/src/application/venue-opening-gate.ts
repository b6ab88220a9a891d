import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { OpeningGate } from '#venue-registry';
import { InspectionRepository } from '../persistence/inspection.repository.js';

/** The safety room's answer to the venue room's question. Knows only the rows, so that no circle of desks can form. */
@Injectable()
export class VenueOpeningGate extends OpeningGate {
  constructor(private readonly inspections: InspectionRepository) {
    super();
  }

  override isCleared(venueId: string, day: Day): Promise<boolean> {
    return this.inspections.covers(venueId, day);
  }

  override isInspected(venueId: string, day: Day): Promise<boolean> {
    return this.inspections.inspects(venueId, day);
  }

  override clearedDays(venueId: string, days: readonly Day[]): Promise<ReadonlySet<Day>> {
    return this.inspections.coveredDays(venueId, days);
  }
}
