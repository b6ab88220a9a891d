import { Injectable, Optional } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { addDays, type Band, Clock, type Day, dayInSeoul, dayAndYearInWords, isWeekend } from '#kernel';
import { VenueCatalogue, VenueNotFound } from '#venue-registry';
import { byUrgency, type DueReason, dueReason } from '../domain/due-rule.js';
import { InspectionDayRefused, InspectorUnknown, PlanIsOver, PlanNotFound, PlanStale } from '../domain/plan.errors.js';
import { riskBandOf } from '../domain/risk-band.js';
import { routeKilometres, routeOf } from '../domain/route-rule.js';
import { monthsAfter } from '../domain/validity-rule.js';
import { InspectionPlanRepository, type PlanFilter } from '../persistence/inspection-plan.repository.js';
import { InspectorRepository } from '../persistence/inspector.repository.js';
import { ComingVisits } from '../ports/coming-visits.js';
import { InspectionCatalogue } from './inspection-catalogue.service.js';
import type { DueVenueView, MonthView, PlanKind, PlannerView, PlanView, RouteView } from './plan.views.js';
import { UnplannedInspections } from './unplanned-inspections.service.js';

export interface PlanInspections {
  readonly venueIds: readonly string[];
  readonly inspectorId: string;
  readonly scheduledOn: Day;
  readonly halfDay?: Band | undefined;
}

const MONTHS_AHEAD = 12;
const LONGEST_AHEAD_DAYS = 366;
const KINDS: Readonly<Record<DueReason, PlanKind>> = { requested: 'unplanned', failed: 're-inspection', expired: 'regular', never: 'new', expiring: 'regular' };

/** Which venues are due, who goes when, and in what order. */
@Injectable()
export class InspectionPlanner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly catalogue: InspectionCatalogue,
    private readonly venues: VenueCatalogue,
    private readonly requests: UnplannedInspections,
    private readonly plans: InspectionPlanRepository,
    private readonly inspectors: InspectorRepository,
    @Optional() private readonly visits?: ComingVisits,
  ) {}

  /** Venues whose cover ends within so many days, that have none, or that somebody asked about; the most urgent first. */
  async overview(actor: Actor, within: number): Promise<PlannerView> {
    assertRole(actor, 'director');
    const { centreId } = actor, today = this.today();
    const [venues, clearances, plans, requests, coming] = await Promise.all([
      this.venues.seasonVenues(centreId, today, today), this.catalogue.clearanceStates(centreId, today), this.plans.openByVenue(centreId), this.requests.open(centreId), this.visits?.toCome(centreId, today),
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

  /** All of them to one inspector on one day; a venue with an open plan is moved to it. InspectorUnknown, InspectionDayRefused, VenueNotFound. Returns the way. */
  plan(actor: Actor, { venueIds, inspectorId, scheduledOn, halfDay }: PlanInspections): Promise<RouteView> {
    assertRole(actor, 'director');
    const { centreId } = actor, today = this.today();
    assertDay(scheduledOn, today);
    return this.uow.run(async () => {
      const [inspector] = await this.inspectors.list(centreId, inspectorId);
      if (!inspector) throw new InspectorUnknown('그런 점검자가 없습니다. 점검자 목록에서 골라 주세요.', { errors: [{ pointer: '#/inspectorId', detail: '이 센터의 점검자가 아닙니다.' }] });
      const known = await this.venues.names(centreId), clearances = new Map((await this.catalogue.clearanceStates(centreId, today)).map((clearance) => [clearance.venueId, clearance]));
      const asked = new Set((await this.requests.open(centreId)).map(({ venueId }) => venueId));
      const drafts = [...new Set(venueIds)].map((venueId) => {
        const clearance = clearances.get(venueId);
        if (!known.has(venueId) || !clearance) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
        const reason = dueReason({ ...clearance, isRequested: asked.has(venueId) }, today, LONGEST_AHEAD_DAYS) ?? 'expiring';
        const dueOn = clearance.validUntil !== null && clearance.validUntil > today ? clearance.validUntil : scheduledOn;
        return { venueId, kind: KINDS[reason], dueOn, scheduledOn, halfDay: halfDay ?? null, inspectorId };
      });
      await this.plans.put(centreId, drafts);
      return routesOf(await this.plans.list(centreId, { from: scheduledOn, until: scheduledOn, inspectorId }))[0]!;
    });
  }

  /** Each inspector's days, in the order of the way. */
  async routes(actor: Actor, filter: PlanFilter): Promise<RouteView[]> {
    assertRole(actor, 'director', 'inspector');
    return routesOf(await this.plans.list(actor.centreId, { ...filter, inspectorId: actor.role === 'inspector' ? actor.accountId : filter.inspectorId }));
  }

  /** The answers, if any, stay on record; nobody goes. */
  cancel(actor: Actor, id: string, version: number): Promise<PlanView> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      await this.plans.lock(id);
      const plan = await this.plans.find(id, actor.centreId);
      if (!plan) throw new PlanNotFound('점검 계획을 찾을 수 없습니다.', { planId: id });
      if (plan.version !== version) throw new PlanStale('그사이 이 점검 계획이 바뀌었습니다. 다시 불러온 뒤 고쳐 주세요.', { planId: id, version: plan.version });
      if (plan.status === 'visited' || plan.status === 'cancelled') throw new PlanIsOver('이미 끝난 점검 계획입니다.', { planId: id });
      await this.plans.setStatus(id, 'cancelled');
      return (await this.plans.find(id, actor.centreId))!;
    });
  }

  private async months(centreId: string, today: Day, clearances: readonly { readonly validUntil: Day | null }[]): Promise<MonthView[]> {
    const first = `${today.slice(0, 7)}-01`, booked = (await this.visits?.perMonth(centreId, today)) ?? new Map<string, number>();
    return Array.from({ length: MONTHS_AHEAD }, (_, at) => monthsAfter(first, at).slice(0, 7)).map((month) => ({
      month, ending: clearances.filter(({ validUntil }) => validUntil !== null && validUntil >= today && validUntil.startsWith(month)).length, visits: booked.get(month) ?? 0,
    }));
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

function assertDay(day: Day, today: Day): void {
  const refuse = (detail: string): never => { throw new InspectionDayRefused(detail, { errors: [{ pointer: '#/scheduledOn', detail }] }); };
  if (day < today) refuse(`${dayAndYearInWords(day)}은 이미 지난 날입니다. 오늘부터의 날을 골라 주세요.`);
  if (day > addDays(today, LONGEST_AHEAD_DAYS)) refuse('1년 안의 날을 골라 주세요.');
  if (isWeekend(day)) refuse(`${dayAndYearInWords(day)}은 주말입니다. 평일을 골라 주세요.`);
}

/** By day and inspector, in the order of the way; those without either are left out. */
function routesOf(plans: readonly PlanView[]): RouteView[] {
  const days = new Map<string, PlanView[]>();
  for (const plan of plans) if (plan.scheduledOn !== null && plan.inspectorId !== null) days.set(`${plan.scheduledOn} ${plan.inspectorId}`, [...(days.get(`${plan.scheduledOn} ${plan.inspectorId}`) ?? []), plan]);
  return [...days.values()].map((ofDay) => {
    const stops = routeOf(ofDay), [first] = stops;
    return { day: first!.scheduledOn!, inspectorId: first!.inspectorId!, inspectorName: first!.inspectorName!, kilometres: routeKilometres(stops), stops };
  });
}
