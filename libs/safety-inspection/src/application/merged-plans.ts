import { Injectable } from '@nestjs/common';
import { InspectionsAhead } from '#venue-intake';
import { InspectionPlanRepository } from '../persistence/inspection-plan.repository.js';

/** The safety room's answer to the intake's question. Knows only the rows, so that no circle of desks can form. */
@Injectable()
export class MergedPlans extends InspectionsAhead {
  constructor(private readonly plans: InspectionPlanRepository) {
    super();
  }

  override carryOver(centreId: string, lostId: string, keptId: string): Promise<void> {
    return this.plans.carryOver(centreId, lostId, keptId);
  }
}
