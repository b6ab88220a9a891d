import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Gate } from '../domain/gates.js';
import type { TargetStage } from '../domain/target-rule.js';

/** What a venue must have before it takes visits, and whether bookings ask for insurance; `version` 0: as it is without a word. */
export interface PoolSettings { readonly gatesToActivate: readonly Gate[]; readonly insuredBookingsOnly: boolean; readonly version: number }

const UNSAID: PoolSettings = { gatesToActivate: ['agreement', 'inspection'], insuredBookingsOnly: false, version: 0 };

@Injectable()
export class TargetRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async setTarget(centreId: string, schoolYear: number, stage: TargetStage, target: number | null): Promise<void> {
    if (target === null) return void (await this.uow.tx.query('DELETE FROM venue.discovery_targets WHERE centre_id = $1 AND school_year = $2 AND stage = $3', [centreId, schoolYear, stage]));
    await this.uow.tx.query(
      `INSERT INTO venue.discovery_targets (centre_id, school_year, stage, target) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT discovery_targets_once DO UPDATE SET target = excluded.target`, [centreId, schoolYear, stage, target]);
  }

  async settings(centreId: string): Promise<PoolSettings> {
    const [row] = await this.uow.manager.query<PoolSettings[]>(
      'SELECT gates_to_activate AS "gatesToActivate", insured_bookings_only AS "insuredBookingsOnly", version FROM venue.pool_settings WHERE centre_id = $1', [centreId]);
    return row ?? UNSAID;
  }

  /** False when somebody else changed them since this version. */
  async setSettings(centreId: string, { gatesToActivate, insuredBookingsOnly, version }: PoolSettings): Promise<boolean> {
    const rows = version === 0
      ? await this.uow.tx.query<unknown[]>('INSERT INTO venue.pool_settings (centre_id, gates_to_activate, insured_bookings_only) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id', [centreId, gatesToActivate, insuredBookingsOnly])
      : (await this.uow.tx.query<[unknown[], number]>('UPDATE venue.pool_settings SET gates_to_activate = $2, insured_bookings_only = $3 WHERE centre_id = $1 AND version = $4 RETURNING id', [centreId, gatesToActivate, insuredBookingsOnly, version]))[0];
    return rows.length > 0;
  }
}
