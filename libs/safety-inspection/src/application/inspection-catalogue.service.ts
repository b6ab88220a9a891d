import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { type Page, VenueCatalogue } from '#venue-registry';
import { clearanceOn, type ClearanceState } from '../domain/clearance-state.js';
import { InspectionPlanRepository } from '../persistence/inspection-plan.repository.js';
import { InspectionRepository } from '../persistence/inspection.repository.js';
import type { ClearanceView, InspectionView } from './inspection.views.js';

export interface ClearanceSearch { readonly state?: ClearanceState | undefined; readonly page: number; readonly size: number }

/** What must be looked at first stands first. */
const URGENCY: Readonly<Record<ClearanceState, number>> = { failed: 0, expired: 1, never: 2, conditional: 3, expiring: 4, valid: 5 };

@Injectable()
export class InspectionCatalogue {
  constructor(
    private readonly inspections: InspectionRepository,
    private readonly venues: VenueCatalogue,
    private readonly plans: InspectionPlanRepository,
    private readonly clock: Clock,
  ) {}

  /** Every venue that inspections are about, by name. */
  async clearanceStates(centreId: string, today: Day): Promise<ClearanceView[]> {
    const names = await this.venues.namesToInspect(centreId);
    const history = await this.inspections.historyByVenue(centreId);
    const uncleared = await this.venues.unclearedCounts(centreId, today);
    return [...names].map(([venueId, venueName]) => {
      const { state, validUntil, inspection } = clearanceOn(history.get(venueId) ?? [], today);
      return {
        venueId, venueName, state, validUntil, openingsWithout: uncleared.get(venueId) ?? 0,
        inspectionId: inspection?.id ?? null, inspectionVersion: inspection?.version ?? null,
      };
    });
  }

  /** How these venues stood on a day, by what was on record of it then; also those that inspections are not about. */
  async clearancesOf(centreId: string, venueIds: readonly string[], day: Day): Promise<ReadonlyMap<string, { readonly state: ClearanceState; readonly validUntil: Day | null }>> {
    const history = await this.inspections.historyByVenue(centreId, venueIds);
    return new Map(venueIds.map((venueId) => {
      const { state, validUntil } = clearanceOn((history.get(venueId) ?? []).filter(({ inspectedOn }) => inspectedOn <= day), day);
      return [venueId, { state, validUntil }];
    }));
  }

  /** As of today, the most urgent venues first. */
  async byUrgency(centreId: string, state?: ClearanceState): Promise<ClearanceView[]> {
    return (await this.clearanceStates(centreId, dayInSeoul(this.clock.now())))
      .filter((venue) => state === undefined || venue.state === state)
      .sort((a, b) => URGENCY[a.state] - URGENCY[b.state] || b.openingsWithout - a.openingsWithout);
  }

  /** What concerns one inspector: own visits, and what is due and nobody else's, for it may be inspected on the spot. */
  async byUrgencyFor({ centreId, accountId }: Pick<Actor, 'centreId' | 'accountId'>, state?: ClearanceState): Promise<ClearanceView[]> {
    const assigned = await this.plans.assigned(centreId), venuesOf = (isWanted: (inspectorId: string) => boolean) => new Set(assigned.filter(({ inspectorId }) => isWanted(inspectorId)).map(({ venueId }) => venueId));
    const own = venuesOf((inspectorId) => inspectorId === accountId), others = venuesOf((inspectorId) => inspectorId !== accountId);
    return (await this.byUrgency(centreId, state)).filter((venue) => own.has(venue.venueId) || (venue.state !== 'valid' && !others.has(venue.venueId)));
  }

  /** One page of all. */
  async list(centreId: string, { state, page, size }: ClearanceSearch): Promise<Page<ClearanceView>> {
    const venues = await this.byUrgency(centreId, state);
    return { items: venues.slice((page - 1) * size, page * size), page, size, total: venues.length };
  }

  /** All inspections of a venue, newest first. */
  async history(centreId: string, venueId: string): Promise<InspectionView[]> {
    const history = await this.inspections.historyByVenue(centreId, [venueId]);
    return (history.get(venueId) ?? []).toReversed();
  }

  find(centreId: string, inspectionId: string): Promise<InspectionView | null> {
    return this.inspections.find(centreId, inspectionId);
  }
}
