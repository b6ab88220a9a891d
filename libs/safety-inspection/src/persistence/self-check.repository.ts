import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { JobField } from '#kernel';
import type { VenueType } from '#venue-registry';
import type { ItemCategory } from '../domain/checklist.js';
import type { RiskBand } from '../domain/risk-band.js';
import type { SelfAnswers } from '../domain/self-check-rule.js';

export interface AskedItem {
  readonly code: string;
  readonly category: ItemCategory;
  readonly textKo: string;
  readonly textEn: string;
  readonly critical: boolean;
  readonly everywhere: boolean;
  readonly riskBands: readonly RiskBand[];
  readonly jobFields: readonly JobField[];
}

export interface StoredSelfCheck { readonly sentAt: Date; readonly answeredAt: Date | null; readonly answers: SelfAnswers | null; readonly plan: string | null }

@Injectable()
export class SelfCheckRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Sent again it is the same one; what was answered stays. */
  async put(centreId: string, planId: string, at: Date): Promise<void> {
    await this.uow.tx.query(`INSERT INTO safety.self_checks (centre_id, planned_inspection_id, sent_at) VALUES ($1, $2, $3)
      ON CONFLICT ON CONSTRAINT self_checks_one_per_plan DO UPDATE SET sent_at = excluded.sent_at`, [centreId, planId, at]);
  }

  async find(planId: string): Promise<StoredSelfCheck | null> {
    const [row] = await this.uow.manager.query<StoredSelfCheck[]>('SELECT sent_at AS "sentAt", answered_at AS "answeredAt", answers, plan FROM safety.self_checks WHERE planned_inspection_id = $1', [planId]);
    return row ?? null;
  }

  async answer(planId: string, answers: SelfAnswers, plan: string | null, at: Date): Promise<void> {
    await this.uow.tx.query('UPDATE safety.self_checks SET answers = $2, plan = $3, answered_at = $4 WHERE planned_inspection_id = $1', [planId, JSON.stringify(answers), plan, at]);
  }

  /** Every item of the version the plan asks by, in order, and what narrows them at its venue. */
  async asked(planId: string): Promise<{ readonly items: AskedItem[]; readonly venueType: VenueType; readonly jobField: JobField } | null> {
    const [venue] = await this.uow.manager.query<{ venueType: VenueType; jobField: JobField; versionId: string }[]>(
      `SELECT v.venue_type AS "venueType", v.job_field AS "jobField", p.checklist_version_id AS "versionId" FROM safety.planned_inspections p JOIN venue.venues v ON v.id = p.venue_id WHERE p.id = $1`, [planId]);
    if (!venue) return null;
    const items = await this.uow.manager.query<AskedItem[]>(
      `SELECT code, category, text_ko AS "textKo", text_en AS "textEn", critical, everywhere, risk_bands AS "riskBands", job_fields AS "jobFields"
         FROM safety.checklist_items WHERE checklist_version_id = $1 ORDER BY place`, [venue.versionId]);
    return { items, venueType: venue.venueType, jobField: venue.jobField };
  }
}
