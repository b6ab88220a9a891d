import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Day } from '#kernel';
import type { CorrectionView, ProofView } from '../application/correction.views.js';
import { CorrectionByItsFinder } from '../domain/correction.errors.js';

export interface NewCorrection { readonly item: string; readonly what: string; readonly dueOn: Day }
export interface CorrectionTarget { readonly inspectionId: string; readonly venueId: string; readonly foundBy: string }

const VIEW = `c.id, c.venue_id AS "venueId", v.name AS "venueName", c.inspection_id AS "inspectionId", i.inspected_on::text AS "inspectedOn", c.item, c.what, c.due_on::text AS "dueOn",
  c.found_by AS "foundBy", f.name AS "foundByName", c.verified_at AS "verifiedAt", w.name AS "verifiedByName", c.on_site AS "onSite", c.returned_note AS "returnedNote", c.version,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('photoId', p.id, 'note', p.note, 'sentAt', p.sent_at) ORDER BY p.sent_at, p.id), '[]') FROM safety.correction_proofs p WHERE p.correction_id = c.id) AS proofs`;
const FROM = `FROM safety.corrections c JOIN venue.venues v ON v.id = c.venue_id JOIN safety.inspections i ON i.id = c.inspection_id
  JOIN identity.accounts f ON f.id = c.found_by LEFT JOIN identity.accounts w ON w.id = c.verified_by`;

type Row = Omit<CorrectionView, 'state' | 'proofs'> & { readonly proofs: readonly (Omit<ProofView, 'sentAt'> & { readonly sentAt: string })[] };
export type StoredCorrection = Omit<CorrectionView, 'state'>;
const stored = ({ proofs, ...row }: Row): StoredCorrection => ({ ...row, proofs: proofs.map((proof) => ({ ...proof, sentAt: new Date(proof.sentAt) })) });

@Injectable()
export class CorrectionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Known items of the inspection are passed over. Returns the new ids. */
  async add(centreId: string, { inspectionId, venueId, foundBy }: CorrectionTarget, corrections: readonly NewCorrection[]): Promise<string[]> {
    const rows = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO safety.corrections (centre_id, inspection_id, venue_id, found_by, item, what, due_on)
       SELECT $1, $2, $3, $4, item, what, "dueOn" FROM jsonb_to_recordset($5) AS x(item text, what text, "dueOn" date)
       ON CONFLICT ON CONSTRAINT corrections_once_per_item DO NOTHING RETURNING id`, [centreId, inspectionId, venueId, foundBy, JSON.stringify(corrections)]);
    return rows.map(({ id }) => id);
  }

  async list(centreId: string, { open, venueId }: { open: boolean; venueId?: string | undefined }): Promise<StoredCorrection[]> {
    const rows = await this.uow.manager.query<Row[]>(
      `SELECT ${VIEW} ${FROM} WHERE c.centre_id = $1 AND (NOT $2 OR c.id IN (SELECT id FROM safety.open_corrections)) AND ($3::uuid IS NULL OR c.venue_id = $3) ORDER BY c.verified_at IS NOT NULL, c.due_on, v.name COLLATE "ko-x-icu", c.item, c.id`,
      [centreId, open, venueId ?? null]);
    return rows.map(stored);
  }

  async ofInspection(centreId: string, inspectionId: string): Promise<StoredCorrection[]> {
    const rows = await this.uow.manager.query<Row[]>(`SELECT ${VIEW} ${FROM} WHERE c.centre_id = $1 AND c.inspection_id = $2 ORDER BY c.item, c.id`, [centreId, inspectionId]);
    return rows.map(stored);
  }

  async find(id: string, centreId?: string): Promise<(StoredCorrection & { readonly centreId: string }) | null> {
    const [row] = await this.uow.manager.query<(Row & { centreId: string })[]>(
      `SELECT ${VIEW}, c.centre_id AS "centreId" ${FROM} WHERE c.id = $1 AND ($2::uuid IS NULL OR c.centre_id = $2)`, [id, centreId ?? null]);
    return row ? { ...stored(row), centreId: row.centreId } : null;
  }

  async lock(id: string): Promise<void> {
    await this.uow.tx.query('SELECT 1 FROM safety.corrections WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  async prove(centreId: string, id: string, { photoId, note, at }: { photoId: string; note: string | null; at: Date }): Promise<void> {
    await this.uow.tx.query('INSERT INTO safety.correction_proofs (id, centre_id, correction_id, note, sent_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING', [photoId, centreId, id, note, at]);
    await this.uow.tx.query('UPDATE safety.corrections SET returned_note = NULL WHERE id = $1', [id]);
  }

  async verify(id: string, { by, at, onSite }: { by: string; at: Date; onSite: boolean }): Promise<void> {
    await this.uow.tx.query('UPDATE safety.corrections SET verified_by = $2, verified_at = $3, on_site = $4, returned_note = NULL WHERE id = $1', [id, by, at, onSite]).catch((error: unknown) => {
      throw violates(error, 'corrections_verified_by_another') ? new CorrectionByItsFinder('지적한 분은 보완을 확인할 수 없습니다. 다른 분이 확인해 주세요.') : error;
    });
  }

  async giveBack(id: string, note: string): Promise<void> {
    await this.uow.tx.query('UPDATE safety.corrections SET returned_note = $2 WHERE id = $1', [id, note]);
  }

  async openOf(inspectionId: string): Promise<number> {
    const [row] = await this.uow.tx.query<{ open: number }[]>('SELECT count(*)::int AS open FROM safety.corrections WHERE inspection_id = $1 AND verified_at IS NULL', [inspectionId]);
    return row?.open ?? 0;
  }

  /** Venues with something overdue that are not restricted for it yet, centre by centre. */
  overdue(today: Day): Promise<{ centreId: string; venueId: string }[]> {
    return this.uow.manager.query(
      `SELECT DISTINCT c.centre_id AS "centreId", c.venue_id AS "venueId" FROM safety.open_corrections c
        WHERE c.due_on < $1
          AND NOT EXISTS (SELECT FROM venue.restrictions r WHERE r.venue_id = c.venue_id AND r.cause = 'correction-overdue' AND r.lifted_on IS NULL) ORDER BY 1, 2`, [today]);
  }
}
