import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day, JobField } from '#kernel';
import type { VenueType } from '#venue-registry';
import type { AnswerPhotoView, AnswerView, FieldInspection, InspectionKind, InspectionSheet } from '../application/answer.views.js';
import type { Answer } from '../domain/verdict-rule.js';
import { inOurWords } from './plan-refusal.js';

/** A planned inspection with what decides who may answer it and what is asked. */
export interface PlanRow extends Pick<FieldInspection, 'id' | 'kind' | 'dueOn' | 'scheduledOn' | 'halfDay'> {
  readonly status: 'planned' | 'self-check-sent' | 'self-check-done' | 'visited' | 'cancelled';
  readonly inspectorId: string | null;
  readonly inspectorName: string | null;
  readonly checklistVersionId: string;
  readonly inspectionId: string | null;
  /** Of the inspection, once there is one. */
  readonly finishedBy: string | null;
  readonly finishedByName: string | null;
  readonly finishedOn: Day | null;
  readonly venueId: string;
  readonly venueName: string;
  readonly venueType: VenueType;
  readonly jobField: JobField;
  readonly district: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly contactName: string | null;
  readonly clearedUntil: Day | null;
}

export interface SentAnswer {
  readonly id: string;
  readonly itemCode: string;
  readonly answer: Answer;
  readonly note?: string | null | undefined;
  readonly correctionDueOn?: Day | null | undefined;
  /** By the clock of the phone. */
  readonly answeredAt: Date;
}

const PLAN = `SELECT p.id, p.kind, p.due_on::text AS "dueOn", p.scheduled_on::text AS "scheduledOn", p.half_day AS "halfDay", p.status, p.inspector_id AS "inspectorId", a.name AS "inspectorName",
  p.checklist_version_id AS "checklistVersionId", p.inspection_id AS "inspectionId", i.recorded_by AS "finishedBy", i.inspector_name AS "finishedByName", i.inspected_on::text AS "finishedOn",
  p.venue_id AS "venueId", v.name AS "venueName", v.venue_type AS "venueType", v.job_field AS "jobField", v.district, v.address, v.phone, v.contact_name AS "contactName",
  (SELECT max(c.valid_until)::text FROM safety.inspections c WHERE c.venue_id = p.venue_id) AS "clearedUntil"
  FROM safety.planned_inspections p JOIN venue.venues v ON v.id = p.venue_id LEFT JOIN safety.inspections i ON i.id = p.inspection_id LEFT JOIN identity.accounts a ON a.id = p.inspector_id`;
const ANSWER = `id, item_code AS "itemCode", answer, note, correction_due_on::text AS "correctionDueOn", answered_at AS "answeredAt"`;
const HASHES = `encode(f.sha256, 'hex') AS sha256, encode(f.received_sha256, 'hex') AS "receivedSha256"`;

@Injectable()
export class AnswerRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What this person is to visit, the next first. */
  plansOf(centreId: string, accountId: string): Promise<PlanRow[]> {
    return this.uow.manager.query<PlanRow[]>(
      `${PLAN} WHERE p.centre_id = $1 AND p.inspector_id = $2 AND p.status NOT IN ('visited', 'cancelled') AND p.kind <> 'self-check'
        ORDER BY coalesce(p.scheduled_on, p.due_on), p.half_day, v.name`, [centreId, accountId]);
  }

  async plan(centreId: string, id: string): Promise<PlanRow | null> {
    const rows = await this.uow.manager.query<PlanRow[]>(`${PLAN} WHERE p.centre_id = $1 AND p.id = $2`, [centreId, id]);
    return rows[0] ?? null;
  }

  /** Nobody else finishes or moves it until the transaction ends. */
  async lockPlan(centreId: string, id: string): Promise<PlanRow | null> {
    await this.uow.tx.query('SELECT FROM safety.planned_inspections WHERE centre_id = $1 AND id = $2 FOR UPDATE', [centreId, id]);
    return this.plan(centreId, id);
  }

  /** Locked: of two who begin at once the second does not take it from the first, and one who begins twice, or is sent there meanwhile, finds the plan. */
  async openPlanOf(centreId: string, venueId: string, accountId: string): Promise<string | null> {
    await this.uow.tx.query('SELECT FROM venue.venues WHERE id = $1 FOR NO KEY UPDATE', [venueId]);
    const rows = await this.uow.tx.query<{ id: string }[]>(
      `SELECT id FROM safety.planned_inspections WHERE centre_id = $1 AND venue_id = $2 AND status NOT IN ('visited', 'cancelled') AND kind <> 'self-check' AND (inspector_id = $3 OR inspector_id IS NULL)
        ORDER BY inspector_id IS NULL, due_on LIMIT 1 FOR UPDATE`, [centreId, venueId, accountId]);
    return rows[0]?.id ?? null;
  }

  /** With its inspection it is over as soon as it is there. */
  async addPlan(centreId: string, plan: { venueId: string; kind: InspectionKind; dueOn: Day; inspectorId: string; checklistVersionId: string; inspectionId?: string }): Promise<string> {
    const [row] = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO safety.planned_inspections (centre_id, venue_id, kind, due_on, scheduled_on, inspector_id, checklist_version_id, status, inspection_id)
       VALUES ($1, $2, $3, $4, $4, $5, $6, CASE WHEN $7::uuid IS NULL THEN 'planned' ELSE 'visited' END, $7) RETURNING id`,
      [centreId, plan.venueId, plan.kind, plan.dueOn, plan.inspectorId, plan.checklistVersionId, plan.inspectionId ?? null]).catch(inOurWords);
    return row!.id;
  }

  async assign(id: string, accountId: string): Promise<void> {
    await this.uow.tx.query('UPDATE safety.planned_inspections SET inspector_id = $2 WHERE id = $1', [id, accountId]);
  }

  /** One word per item and person: of two the later counts, by the phone's clock. */
  async keep(centreId: string, plan: Pick<PlanRow, 'id' | 'checklistVersionId'>, accountId: string, answers: readonly SentAnswer[]): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO safety.answers (id, centre_id, planned_inspection_id, checklist_version_id, account_id, item_code, answer, note, correction_due_on, answered_at)
       SELECT x.id, $1, $2, $3, $4, x."itemCode", x.answer, x.note, x."correctionDueOn", x."answeredAt"
         FROM jsonb_to_recordset($5) AS x(id uuid, "itemCode" text, answer text, note text, "correctionDueOn" date, "answeredAt" timestamptz)
       ON CONFLICT ON CONSTRAINT answers_once_per_person DO UPDATE SET answer = excluded.answer, note = excluded.note, correction_due_on = excluded.correction_due_on, answered_at = excluded.answered_at
         WHERE answers.answered_at < excluded.answered_at`, [centreId, plan.id, plan.checklistVersionId, accountId, JSON.stringify(answers)]);
  }

  answersOf(planId: string, accountId: string): Promise<AnswerView[]> {
    return this.uow.manager.query<AnswerView[]>(`SELECT ${ANSWER} FROM safety.answers WHERE planned_inspection_id = $1 AND account_id = $2 ORDER BY item_code`, [planId, accountId]);
  }

  async addPhoto(centreId: string, plan: Pick<PlanRow, 'id' | 'checklistVersionId'>, photo: { id: string; accountId: string; itemCode: string }): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO safety.answer_photos (id, centre_id, planned_inspection_id, checklist_version_id, account_id, item_code) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT answer_photos_pk DO NOTHING`, [photo.id, centreId, plan.id, plan.checklistVersionId, photo.accountId, photo.itemCode]);
  }

  photosOf(planId: string, accountId: string): Promise<AnswerPhotoView[]> {
    return this.uow.manager.query<AnswerPhotoView[]>(
      `SELECT p.id, p.item_code AS "itemCode", ${HASHES} FROM safety.answer_photos p JOIN photo.photos f ON f.id = p.id WHERE p.planned_inspection_id = $1 AND p.account_id = $2 ORDER BY p.created_at, p.id`, [planId, accountId]);
  }

  /** The plan is done: its inspection keeps this person's answers. */
  async adopt(planId: string, accountId: string, inspectionId: string): Promise<void> {
    await this.uow.tx.query(`UPDATE safety.answers SET inspection_id = $3 WHERE planned_inspection_id = $1 AND account_id = $2`, [planId, accountId, inspectionId]);
    await this.uow.tx.query(`UPDATE safety.planned_inspections SET status = 'visited', inspection_id = $2 WHERE id = $1 AND inspection_id IS DISTINCT FROM $2`, [planId, inspectionId]);
  }

  async sign(centreId: string, inspectionId: string, { name, drawingId, at }: { name: string; drawingId: string | null; at: Date }): Promise<void> {
    await this.uow.tx.query('INSERT INTO safety.signatures (centre_id, inspection_id, signer_name, drawing_id, signed_at) VALUES ($1, $2, $3, $4, $5)', [centreId, inspectionId, name, drawingId, at]);
  }

  async keepLate(centreId: string, plan: Pick<PlanRow, 'id' | 'checklistVersionId'>, late: { id: string; accountId: string; answers: readonly SentAnswer[]; at: Date }): Promise<void> {
    await this.uow.tx.query(
      `INSERT INTO safety.late_answers (id, centre_id, planned_inspection_id, checklist_version_id, account_id, answers, sent_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT late_answers_pk DO NOTHING`, [late.id, centreId, plan.id, plan.checklistVersionId, late.accountId, JSON.stringify(late.answers), late.at]);
  }

  async sheet(centreId: string, inspectionId: string): Promise<InspectionSheet | null> {
    const rows = await this.uow.manager.query<InspectionSheet[]>(
      `SELECT i.id AS "inspectionId", i.recorded_by AS "inspectorId", v.name AS "venueName", v.address AS "venueAddress", i.inspected_on::text AS "inspectedOn", i.verdict, i.valid_from::text AS "validFrom", i.valid_until::text AS "validUntil",
              i.inspector_name AS "inspectorName", i.note, c.number AS "checklistNumber", i.risk_band AS "riskBand", i.created_at AS "recordedAt",
              (SELECT jsonb_build_object('name', s.signer_name, 'drawingId', s.drawing_id, 'signedAt', s.signed_at) FROM safety.signatures s WHERE s.inspection_id = i.id) AS signature,
              (SELECT count(*)::int FROM safety.late_answers l WHERE l.planned_inspection_id = p.id) AS "lateAnswers",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('code', q.code, 'category', q.category, 'textKo', q.text_ko, 'textEn', q.text_en, 'critical', q.critical, 'answer', a.answer, 'note', a.note,
                        'correctionDueOn', a.correction_due_on, 'photos', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'sha256', encode(f.sha256, 'hex'), 'receivedSha256', encode(f.received_sha256, 'hex')) ORDER BY h.created_at, h.id), '[]')
                           FROM safety.answer_photos h JOIN photo.photos f ON f.id = h.id WHERE h.planned_inspection_id = p.id AND h.account_id = i.recorded_by AND h.item_code = q.code)) ORDER BY q.place), '[]')
                 FROM safety.checklist_items q LEFT JOIN safety.answers a ON a.inspection_id = i.id AND a.item_code = q.code
                WHERE q.checklist_version_id = i.checklist_version_id AND (q.risk_bands = '{}' OR i.risk_band = ANY (q.risk_bands)) AND (q.job_fields = '{}' OR v.job_field = ANY (q.job_fields))) AS items
         FROM safety.inspections i JOIN venue.venues v ON v.id = i.venue_id LEFT JOIN safety.checklist_versions c ON c.id = i.checklist_version_id LEFT JOIN safety.planned_inspections p ON p.inspection_id = i.id
        WHERE i.centre_id = $1 AND i.id = $2`, [centreId, inspectionId]);
    return rows[0] ?? null;
  }
}
