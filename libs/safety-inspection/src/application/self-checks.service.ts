import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, CentreRegister } from '#identity-access';
import { Clock } from '#kernel';
import { itemsFor } from '../domain/checklist.js';
import { PlanIsOver, PlanNotFound, SelfCheckOver } from '../domain/plan.errors.js';
import { riskBandOf } from '../domain/risk-band.js';
import { selfCheckAsked } from '../domain/safety-inspection.events.js';
import { LONGEST_PLAN, selfAnswersOf, type SelfAnswers } from '../domain/self-check-rule.js';
import { InspectionPlanRepository } from '../persistence/inspection-plan.repository.js';
import { type AskedItem, SelfCheckRepository } from '../persistence/self-check.repository.js';
import type { PlanView } from './plan.views.js';

export const LINK_OF_SELF_CHECK = 'self-check';

export interface SelfCheckView {
  readonly sentAt: Date;
  readonly answeredAt: Date | null;
  readonly answers: SelfAnswers | null;
  /** What the host means to put right, and by when. */
  readonly plan: string | null;
  readonly items: readonly AskedItem[];
}

/** What a host sees behind the link. */
export interface OpenedSelfCheck extends SelfCheckView {
  readonly inspection: PlanView;
  readonly centreId: string;
  readonly centreName: string;
  readonly centrePhone: string | null;
  /** The inspection is over or called off: nothing is answered any more. */
  readonly isOver: boolean;
}

/** The host looks round by itself before the inspector comes: the same items, never a verdict. */
@Injectable()
export class SelfChecks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly plans: InspectionPlanRepository,
    private readonly checks: SelfCheckRepository,
    private readonly centres: CentreRegister,
  ) {}

  /** Asks the host; again when asked again. PlanNotFound, PlanIsOver. */
  send(actor: Actor, planId: string): Promise<PlanView> {
    assertRole(actor, 'director');
    const { centreId } = actor;
    return this.uow.run(async () => {
      await this.plans.lock(planId);
      const plan = await this.plans.find(planId, centreId);
      if (!plan) throw new PlanNotFound('점검 계획을 찾을 수 없습니다.', { planId });
      if (isOver(plan)) throw new PlanIsOver('이미 끝난 점검 계획입니다.', { planId });
      await this.checks.put(centreId, planId, this.clock.now());
      if (plan.status === 'planned') await this.plans.setStatus(planId, 'self-check-sent');
      this.uow.raise(selfCheckAsked(centreId, { planId }));
      return (await this.plans.find(planId, centreId))!;
    });
  }

  /** For the director, and for the inspector who goes there. Null while nobody was asked. */
  async find(actor: Actor, planId: string): Promise<SelfCheckView | null> {
    assertRole(actor, 'director', 'inspector');
    const plan = await this.plans.find(planId, actor.centreId);
    if (!plan || (actor.role === 'inspector' && plan.inspectorId !== actor.accountId)) throw new PlanNotFound('점검 계획을 찾을 수 없습니다.', { planId });
    return this.view(planId);
  }

  /** Null for what is not there. Whoever opens it reaches its centre only. */
  async look(planId: string): Promise<OpenedSelfCheck | null> {
    const plan = await this.plans.find(planId), centre = plan && (await this.centres.find(plan.centreId)), check = plan && (await this.view(planId));
    if (!plan || !centre || !check) return null;
    this.uow.narrowTo({ centreId: plan.centreId });
    return { ...check, inspection: plan, centreId: plan.centreId, centreName: centre.name, centrePhone: centre.phone, isOver: isOver(plan) };
  }

  /** May be answered anew until the inspector has been there. SelfCheckRefused with every item, SelfCheckOver. */
  answer({ inspection: { id } }: Pick<OpenedSelfCheck, 'inspection'>, given: Readonly<Record<string, unknown>>, plan: string | null): Promise<void> {
    return this.uow.run(async () => {
      await this.plans.lock(id);
      const opened = await this.look(id);
      if (!opened || opened.isOver) throw new SelfCheckOver('점검이 이미 끝나 자가점검을 받지 않습니다. 고맙습니다.');
      await this.checks.answer(id, selfAnswersOf(opened.items, given), plan?.trim().slice(0, LONGEST_PLAN) || null, this.clock.now());
      if (opened.inspection.status !== 'self-check-done') await this.plans.setStatus(id, 'self-check-done');
    });
  }

  private async view(planId: string): Promise<SelfCheckView | null> {
    const check = await this.checks.find(planId), asked = check && (await this.checks.asked(planId));
    return check && asked && { ...check, items: itemsFor(asked.items, { riskBand: riskBandOf(asked), jobField: asked.jobField }).filter(({ code }) => code !== ITS_OWN_RETURN) };
  }
}

/** "Has the venue returned its self-check?" answers itself. */
const ITS_OWN_RETURN = 'D8';
const isOver = ({ status }: PlanView): boolean => status === 'visited' || status === 'cancelled';
