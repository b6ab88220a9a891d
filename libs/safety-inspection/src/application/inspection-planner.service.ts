import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { addDays, type Band, Clock, type Day, dayInSeoul, dayAndYearInWords, isWeekend } from '#kernel';
import { VenueNotFound } from '#venue-registry';
import { type DueReason, dueReason } from '../domain/due-rule.js';
import { InspectionDayRefused, InspectorUnknown, PlanIsOver, PlanNotFound, PlanStale } from '../domain/plan.errors.js';
import { routeKilometres, routeOf } from '../domain/route-rule.js';
import { InspectionPlanRepository, type PlanFilter } from '../persistence/inspection-plan.repository.js';
import { InspectorRepository } from '../persistence/inspector.repository.js';
import { InspectionCatalogue } from './inspection-catalogue.service.js';
import type { PlanKind, PlanView, RouteView } from './plan.views.js';
import { UnplannedInspections } from './unplanned-inspections.service.js';

export interface PlanInspections {
  readonly venueIds: readonly string[];
  readonly inspectorId: string;
  readonly scheduledOn: Day;
  readonly halfDay?: Band | undefined;
}

const LONGEST_AHEAD_DAYS = 366;
const KINDS: Readonly<Record<DueReason, PlanKind>> = { requested: 'unplanned', failed: 're-inspection', expired: 'regular', never: 'new', expiring: 'regular' };

/** Who goes where on which day, and in what order. */
@Injectable()
export class InspectionPlanner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly catalogue: InspectionCatalogue,
    private readonly requests: UnplannedInspections,
    private readonly plans: InspectionPlanRepository,
    private readonly inspectors: InspectorRepository,
  ) {}

  /** All of them to one inspector on one day; a venue with an open plan is moved to it. InspectorUnknown, InspectionDayRefused, VenueNotFound. Returns the way. */
  plan(actor: Actor, { venueIds, inspectorId, scheduledOn, halfDay }: PlanInspections): Promise<RouteView> {
    assertRole(actor, 'director');
    const { centreId } = actor, today = this.today();
    assertDay(scheduledOn, today);
    return this.uow.run(async () => {
      const [inspector] = await this.inspectors.list(centreId, inspectorId);
      if (!inspector) throw new InspectorUnknown('그런 점검자가 없습니다. 점검자 목록에서 골라 주세요.', { errors: [{ pointer: '#/inspectorId', detail: '이 센터의 점검자가 아닙니다.' }] });
      const clearances = new Map((await this.catalogue.clearanceStates(centreId, today)).map((clearance) => [clearance.venueId, clearance]));
      const asked = new Set((await this.requests.open(centreId)).map(({ venueId }) => venueId));
      const drafts = [...new Set(venueIds)].map((venueId) => {
        const clearance = clearances.get(venueId);
        if (!clearance) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
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
