import { Injectable } from '@nestjs/common';
import { InspectionPlanRepository } from '../persistence/inspection-plan.repository.js';
import type { PlanView } from './plan.views.js';

/** What other rooms may ask about planned inspections. */
@Injectable()
export class PlanCatalogue {
  constructor(private readonly plans: InspectionPlanRepository) {}

  /** Null for what is not there, over or called off. */
  async open(centreId: string, planId: string): Promise<PlanView | null> {
    const plan = await this.plans.find(planId, centreId);
    return plan && plan.status !== 'visited' && plan.status !== 'cancelled' ? plan : null;
  }
}
