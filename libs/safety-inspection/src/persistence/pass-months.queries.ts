import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { RiskBand, ValidityMonths } from '../domain/risk-band.js';

@Injectable()
export class PassMonthsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** `riskBand` null: the inspection was taken over from a sheet. `months` null: the centre has the usual ones. */
  async of(centreId: string, inspectionId: string): Promise<{ readonly riskBand: RiskBand | null; readonly months: ValidityMonths | null }> {
    const [row] = await this.uow.manager.query<{ riskBand: RiskBand | null; months: ValidityMonths | null }[]>(
      `SELECT i.risk_band AS "riskBand", CASE WHEN s.centre_id IS NOT NULL THEN jsonb_build_object('low', s.low_months, 'medium', s.medium_months, 'high', s.high_months) END AS months
         FROM safety.inspections i LEFT JOIN safety.settings s ON s.centre_id = i.centre_id WHERE i.centre_id = $1 AND i.id = $2`, [centreId, inspectionId]);
    return row ?? { riskBand: null, months: null };
  }
}
