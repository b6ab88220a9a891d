import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Band, Day } from '#kernel';
import type { PlanKind, PlanView } from '../application/plan.views.js';

export interface PlanDraft {
  readonly venueId: string;
  readonly kind: PlanKind;
  readonly dueOn: Day;
  readonly scheduledOn: Day | null;
  readonly halfDay: Band | null;
  readonly inspectorId: string | null;
}

export interface PlanFilter {
  /** By the day it is scheduled for. */
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly inspectorId?: string | undefined;
}

type Row = Omit<PlanView, 'selfCheck'> & { readonly sentAt: Date | null; readonly answeredAt: Date | null };

const VIEW = `p.id, p.venue_id AS "venueId", v.name AS "venueName", v.district, v.address, v.phone, v.latitude, v.longitude, p.kind, p.status, p.due_on::text AS "dueOn",
  p.scheduled_on::text AS "scheduledOn", p.half_day AS "halfDay", p.inspector_id AS "inspectorId", a.name AS "inspectorName", p.inspection_id AS "inspectionId",
  s.sent_at AS "sentAt", s.answered_at AS "answeredAt", p.version`;
const FROM = `FROM safety.planned_inspections p JOIN venue.venues v ON v.id = p.venue_id LEFT JOIN identity.accounts a ON a.id = p.inspector_id LEFT JOIN safety.self_checks s ON s.planned_inspection_id = p.id`;
const OPEN = `p.status NOT IN ('visited', 'cancelled')`;

const seen = ({ sentAt, answeredAt, ...plan }: Row): PlanView => ({ ...plan, selfCheck: sentAt === null ? null : { sentAt, answeredAt } });

/** Planned inspections: made, moved and called off here; answered elsewhere. */
@Injectable()
export class InspectionPlanRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Of venues that have an open plan already, that plan is changed; two planners at once wait for each other. Returns the ids in the order of the drafts. */
  async put(centreId: string, drafts: readonly PlanDraft[]): Promise<string[]> {
    const ids: string[] = [];
    for (const { venueId, kind, dueOn, scheduledOn, halfDay, inspectorId } of drafts) {
      const values = [centreId, venueId, kind, dueOn, scheduledOn, halfDay, inspectorId];
      const [row] = await this.uow.tx.query<{ id: string }[]>(
        `INSERT INTO safety.planned_inspections AS p (centre_id, venue_id, kind, due_on, scheduled_on, half_day, inspector_id, checklist_version_id)
         SELECT $1, $2, $3, $4, $5, $6, $7, (SELECT id FROM safety.checklist_versions WHERE centre_id = $1 AND status = 'published' ORDER BY number DESC LIMIT 1)
         ON CONFLICT (venue_id) WHERE status NOT IN ('visited', 'cancelled') AND kind <> 'self-check' DO UPDATE
            SET due_on = least(p.due_on, excluded.due_on), scheduled_on = coalesce(excluded.scheduled_on, p.scheduled_on), inspector_id = coalesce(excluded.inspector_id, p.inspector_id),
                half_day = CASE WHEN excluded.scheduled_on IS NULL THEN p.half_day ELSE excluded.half_day END, kind = CASE WHEN excluded.kind = 'unplanned' THEN 'unplanned' ELSE p.kind END
         RETURNING id`, values);
      ids.push(row!.id);
    }
    return ids;
  }

  async list(centreId: string, { from, until, inspectorId }: PlanFilter): Promise<PlanView[]> {
    const rows = await this.uow.manager.query<Row[]>(
      `SELECT ${VIEW} ${FROM} WHERE p.centre_id = $1 AND p.status <> 'cancelled' AND ($2::date IS NULL OR p.scheduled_on >= $2) AND ($3::date IS NULL OR p.scheduled_on <= $3)
          AND ($4::uuid IS NULL OR p.inspector_id = $4) AND (${OPEN} OR p.scheduled_on IS NOT NULL) ORDER BY p.scheduled_on NULLS LAST, p.due_on, v.name COLLATE "ko-x-icu", p.id`,
      [centreId, from ?? null, until ?? null, inspectorId ?? null]);
    return rows.map(seen);
  }

  /** The open plan of each of these venues that has one. */
  async openByVenue(centreId: string): Promise<ReadonlyMap<string, PlanView>> {
    const rows = await this.uow.manager.query<Row[]>(`SELECT ${VIEW} ${FROM} WHERE p.centre_id = $1 AND ${OPEN}`, [centreId]);
    return new Map(rows.map((row) => [row.venueId, seen(row)]));
  }

  async find(id: string, centreId?: string): Promise<(PlanView & { readonly centreId: string }) | null> {
    const [row] = await this.uow.manager.query<(Row & { centreId: string })[]>(
      `SELECT ${VIEW}, p.centre_id AS "centreId" ${FROM} WHERE p.id = $1 AND ($2::uuid IS NULL OR p.centre_id = $2)`, [id, centreId ?? null]);
    return row ? { ...seen(row), centreId: row.centreId } : null;
  }

  async lock(id: string): Promise<void> {
    await this.uow.tx.query('SELECT 1 FROM safety.planned_inspections WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  async setStatus(id: string, status: PlanView['status']): Promise<void> {
    await this.uow.tx.query('UPDATE safety.planned_inspections SET status = $2 WHERE id = $1', [id, status]);
  }

  /** Plans for one day nobody has been told of yet, of every centre. */
  scheduledOn(day: Day): Promise<{ id: string; centreId: string; venueId: string }[]> {
    return this.uow.manager.query(`SELECT p.id, p.centre_id AS "centreId", p.venue_id AS "venueId" FROM safety.planned_inspections p WHERE p.scheduled_on = $1 AND ${OPEN} ORDER BY p.centre_id, p.id`, [day]);
  }
}
