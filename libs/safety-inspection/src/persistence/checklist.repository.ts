import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { ChecklistHead, ChecklistView } from '../application/checklist.views.js';
import type { ChecklistItem } from '../domain/checklist.js';
import { type ValidityMonths, USUAL_MONTHS } from '../domain/risk-band.js';

const ITEMS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('code', i.code, 'category', i.category, 'textKo', i.text_ko, 'textEn', i.text_en, 'critical', i.critical,
  'everywhere', i.everywhere, 'riskBands', i.risk_bands, 'jobFields', i.job_fields) ORDER BY i.place), '[]') FROM safety.checklist_items i WHERE i.checklist_version_id = v.id) AS items`;
const HEAD = `v.id, v.number, v.status, v.published_at AS "publishedAt", v.version`;

@Injectable()
export class ChecklistRepository {
  constructor(private readonly uow: UnitOfWork) {}

  heads(centreId: string): Promise<ChecklistHead[]> {
    return this.uow.manager.query<ChecklistHead[]>(
      `SELECT ${HEAD}, (SELECT count(*)::int FROM safety.checklist_items i WHERE i.checklist_version_id = v.id) AS "itemCount",
              (SELECT count(*)::int FROM safety.inspections n WHERE n.checklist_version_id = v.id) AS inspections
         FROM safety.checklist_versions v WHERE v.centre_id = $1 ORDER BY v.number DESC`, [centreId]);
  }

  async find(centreId: string, id: string): Promise<ChecklistView | null> {
    const rows = await this.uow.manager.query<ChecklistView[]>(`SELECT ${HEAD}, ${ITEMS} FROM safety.checklist_versions v WHERE v.centre_id = $1 AND v.id = $2`, [centreId, id]);
    return rows[0] ?? null;
  }

  /** The newest published one: what is asked from now on. */
  async current(centreId: string): Promise<ChecklistView | null> {
    const rows = await this.uow.manager.query<ChecklistView[]>(
      `SELECT ${HEAD}, ${ITEMS} FROM safety.checklist_versions v WHERE v.centre_id = $1 AND v.status = 'published' ORDER BY v.number DESC LIMIT 1`, [centreId]);
    return rows[0] ?? null;
  }

  async draftId(centreId: string): Promise<string | null> {
    const rows = await this.uow.manager.query<{ id: string }[]>(`SELECT id FROM safety.checklist_versions WHERE centre_id = $1 AND status = 'draft'`, [centreId]);
    return rows[0]?.id ?? null;
  }

  /** Null when there is a draft already. */
  async addDraft(centreId: string): Promise<string | null> {
    const rows = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO safety.checklist_versions (centre_id, number) SELECT $1, coalesce(max(number), 0) + 1 FROM safety.checklist_versions WHERE centre_id = $1
       ON CONFLICT DO NOTHING RETURNING id`, [centreId]);
    return rows[0]?.id ?? null;
  }

  async replaceItems(centreId: string, id: string, items: readonly ChecklistItem[]): Promise<void> {
    await this.uow.tx.query('DELETE FROM safety.checklist_items WHERE checklist_version_id = $1', [id]);
    await this.uow.tx.query(
      `INSERT INTO safety.checklist_items (centre_id, checklist_version_id, place, code, category, text_ko, text_en, critical, everywhere, risk_bands, job_fields)
       SELECT $1, $2, item.place, item.code, item.category, item."textKo", item."textEn", item.critical, item.everywhere, item."riskBands", item."jobFields"
         FROM ROWS FROM (jsonb_to_recordset($3) AS (code text, category text, "textKo" text, "textEn" text, critical boolean, everywhere boolean, "riskBands" text[], "jobFields" text[]))
              WITH ORDINALITY AS item(code, category, "textKo", "textEn", critical, everywhere, "riskBands", "jobFields", place)`, [centreId, id, JSON.stringify(items)]);
  }

  /** Moves its version on, so that two who edit notice each other. False: somebody was faster, or it is no draft any more. */
  async touch(id: string, version: number): Promise<boolean> {
    const [, count] = await this.uow.tx.query<[unknown, number]>(`UPDATE safety.checklist_versions SET status = status WHERE id = $1 AND version = $2 AND status = 'draft'`, [id, version]);
    return count === 1;
  }

  async publish(id: string, { by, at }: { by: string; at: Date }): Promise<void> {
    await this.uow.tx.query(`UPDATE safety.checklist_versions SET status = 'published', published_at = $2, published_by = $3 WHERE id = $1`, [id, at, by]);
  }

  async discard(id: string): Promise<void> {
    await this.uow.tx.query('DELETE FROM safety.checklist_versions WHERE id = $1', [id]);
  }

  async months(centreId: string): Promise<ValidityMonths> {
    const rows = await this.uow.manager.query<ValidityMonths[]>(
      'SELECT low_months AS low, medium_months AS medium, high_months AS high FROM safety.settings WHERE centre_id = $1', [centreId]);
    return rows[0] ?? USUAL_MONTHS;
  }

  async setMonths(centreId: string, { low, medium, high }: ValidityMonths): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO safety.settings (centre_id, low_months, medium_months, high_months) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT settings_pk DO UPDATE SET low_months = $2, medium_months = $3, high_months = $4`, [centreId, low, medium, high]);
  }
}
