import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { USUAL_MONTHS } from '../domain/risk-band.js';
import { monthsAfter } from '../domain/validity-rule.js';
import { PassMonthsQueries } from '../persistence/pass-months.queries.js';

/** How long an inspection vouches for a venue once nothing is left to correct. */
@Injectable()
export class PassValidity {
  constructor(private readonly queries: PassMonthsQueries) {}

  /** Its last day, as of a pass on the same day at the same risk. */
  async until(centreId: string, { id, inspectedOn }: { readonly id: string; readonly inspectedOn: Day }): Promise<Day> {
    const { riskBand, months } = await this.queries.of(centreId, id);
    return monthsAfter(inspectedOn, (months ?? USUAL_MONTHS)[riskBand ?? 'medium']);
  }
}
