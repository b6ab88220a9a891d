import { Injectable, Optional } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { byUrgency, dueReason } from '../domain/due-rule.js';
import { riskBandOf } from '../domain/risk-band.js';
import { monthsAfter } from '../domain/validity-rule.js';
import { InspectionPlanRepository } from '../persistence/inspection-plan.repository.js';
import { ComingVisits } from '../ports/coming-visits.js';
import { InspectionCatalogue } from './inspection-catalogue.service.js';
import type { DueVenueView, MonthView, PlannerView } from './plan.views.js';
import { UnplannedInspections } from './unplanned-inspections.service.js';

const MONTHS_AHEAD = 12;

/** Which venues somebody should look at, and what hangs on it. */
@Injectable()
export class DueVenues {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: InspectionCatalogue,
    private readonly requests: UnplannedInspections,
    private readonly plans: InspectionPlanRepository,
    @Optional() private readonly visits?: ComingVisits,
  ) {}

  /** Venues whose cover ends within so many days, that have none, or that somebody asked about; the most urgent first. */
  async of(actor: Actor, within: number): Promise<PlannerView> {
    assertRole(actor, 'director');
    const { centreId } = actor, today = dayInSeoul(this.clock.now());
    const [venues, clearances, plans, requests, coming] = await Promise.all([
      this.plans.toInspect(centreId), this.catalogue.clearanceStates(centreId, today), this.plans.openByVenue(centreId), this.requests.open(centreId), this.visits?.toCome(centreId, today),
    ]);
    const venueOf = new Map(venues.map((venue) => [venue.id, venue])), asked = new Set(requests.map(({ venueId }) => venueId));
    const due = clearances.flatMap(({ venueId, venueName, state, validUntil }) => {
      const venue = venueOf.get(venueId), isRequested = asked.has(venueId), reason = dueReason({ state, validUntil, isRequested }, today, within);
      if (!venue || reason === null) return [];
      const plan = plans.get(venueId), { visits: comingVisits = 0, firstOn = null } = coming?.get(venueId) ?? {};
      return [{
        venueId, venueName, district: venue.district, riskBand: riskBandOf(venue), reason, validUntil, comingVisits, firstVisitOn: firstOn, state, isRequested,
        planId: plan?.id ?? null, scheduledOn: plan?.scheduledOn ?? null, inspectorName: plan?.inspectorName ?? null,
      }];
    }).sort(byUrgency);
    const overdue = due.filter(({ reason }) => reason === 'expired' || reason === 'failed' || reason === 'never');
    return {
      today, due: due.map(({ state: _, isRequested: __, ...venue }): DueVenueView => venue), months: await this.months(centreId, today, clearances),
      overdue: overdue.length, visitsAffected: overdue.reduce((sum, { comingVisits }) => sum + comingVisits, 0),
    };
  }

  private async months(centreId: string, today: Day, clearances: readonly { readonly validUntil: Day | null }[]): Promise<MonthView[]> {
    const first = `${today.slice(0, 7)}-01`, booked = (await this.visits?.perMonth(centreId, today)) ?? new Map<string, number>();
    return Array.from({ length: MONTHS_AHEAD }, (_, at) => monthsAfter(first, at).slice(0, 7)).map((month) => ({
      month, ending: clearances.filter(({ validUntil }) => validUntil !== null && validUntil >= today && validUntil.startsWith(month)).length, visits: booked.get(month) ?? 0,
    }));
  }
}
