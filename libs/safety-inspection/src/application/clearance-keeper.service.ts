import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { VenueCatalogue, VenueDesk } from '#venue-registry';
import { coverOn } from '../domain/cover.js';
import { shorteningsOf } from '../domain/last-word-rule.js';
import { InspectionRepository } from '../persistence/inspection.repository.js';

export interface Settlement { readonly admitted: number; readonly suspended: number }

/** Keeps half-days in step with inspections: whatever was written, afterwards exactly the covered ones are offered. */
@Injectable()
export class ClearanceKeeper {
  constructor(
    private readonly inspections: InspectionRepository,
    private readonly venues: VenueCatalogue,
    private readonly desk: VenueDesk,
  ) {}

  /** Within the caller's transaction, after the inspections were written. */
  async settle(centreId: string, venueIds: readonly string[], today: Day): Promise<Settlement> {
    const history = await this.inspections.historyByVenue(centreId, venueIds);
    await this.inspections.shorten([...history.values()].flatMap((ofVenue) => shorteningsOf(ofVenue, today)));
    const covers = await this.inspections.coversOf(centreId, venueIds);
    const isCovered = ({ venueId, heldOn }: { venueId: string; heldOn: Day }) => coverOn(covers.get(venueId) ?? [], heldOn) !== null;
    const bare = (await this.venues.openingDays(centreId, 'open', venueIds)).filter((opening) => !isCovered(opening));
    const ready = (await this.venues.openingDays(centreId, 'uncleared', venueIds)).filter(isCovered);
    const suspended = await this.desk.suspendOpenings(centreId, bare.map(({ id }) => id));
    const admitted = await this.desk.admitOpenings(centreId, ready.map(({ id }) => id));
    await this.inspections.assertOpenOpeningsCovered();
    return { admitted, suspended };
  }
}
