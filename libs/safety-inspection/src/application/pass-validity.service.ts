import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { monthsAfter } from '../domain/validity-rule.js';
import { InspectionRepository } from '../persistence/inspection.repository.js';
import { ChecklistDesk } from './checklist-desk.service.js';

/** How long an inspection vouches for a venue once nothing is left to correct. */
@Injectable()
export class PassValidity {
  constructor(private readonly inspections: InspectionRepository, private readonly checklists: ChecklistDesk) {}

  /** Its last day, as of a pass on the same day at the same risk; of one taken over from a sheet, at a middling one. */
  async until(centreId: string, { id, inspectedOn }: { readonly id: string; readonly inspectedOn: Day }): Promise<Day> {
    return monthsAfter(inspectedOn, (await this.checklists.months(centreId))[(await this.inspections.riskBand(centreId, id)) ?? 'medium']);
  }
}
