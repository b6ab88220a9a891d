import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Band, Day, JobField } from '#kernel';
import type { VenueType } from '#venue-registry';
import type { PlanKind, PlanView } from '../application/plan.views.js';
import { inOurWords } from './plan-refusal.js';
import { standingEntry } from './standing-entry.js';

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

  /** Of venues that have an open plan already, the inspector's own before another's, that plan is changed; two planners at once wait for each other. Returns the ids in the order of the drafts. */
  async put(centreId: string, drafts: readonly PlanDraft[]): Promise<string[]> {
    await this.uow.tx.query('SELECT 1 FROM venue.venues WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [drafts.map(({ venueId }) => venueId)]);
    const ids: string[] = [];
    for (const draft of drafts) ids.push((await this.move(draft)) ?? (await this.add(centreId, draft)));
    return ids;
  }

  private async move({ venueId, kind, dueOn, scheduledOn, halfDay, inspectorId }: PlanDraft): Promise<string | undefined> {
    const [[row]] = await this.uow.tx.query<[{ id: string }[], number]>(
      `UPDATE safety.planned_inspections p
          SET due_on = least(p.due_on, $3), scheduled_on = coalesce($4, p.scheduled_on), inspector_id = coalesce($6, p.inspector_id),
              half_day = CASE WHEN $4::date IS NULL THEN p.half_day ELSE $5 END, kind = CASE WHEN $2 = 'unplanned' THEN $2 ELSE p.kind END
        WHERE p.id = (SELECT p.id FROM safety.planned_inspections p WHERE p.venue_id = $1 AND ${OPEN} AND p.kind <> 'self-check' ORDER BY p.inspector_id IS DISTINCT FROM $6, p.due_on, p.id LIMIT 1) RETURNING p.id`,
      [venueId, kind, dueOn, scheduledOn, halfDay, inspectorId]);
    return row?.id;
  }

  private async add(centreId: string, { venueId, kind, dueOn, scheduledOn, halfDay, inspectorId }: PlanDraft): Promise<string> {
    const [row] = await this.uow.tx.query<{ id: string }[]>(
      `INSERT INTO safety.planned_inspections (centre_id, venue_id, kind, due_on, scheduled_on, half_day, inspector_id, checklist_version_id)
       SELECT $1, $2, $3, $4, $5, $6, $7, (SELECT id FROM safety.checklist_versions WHERE centre_id = $1 AND status = 'published' ORDER BY number DESC LIMIT 1) RETURNING id`,
      [centreId, venueId, kind, dueOn, scheduledOn, halfDay, inspectorId]).catch(inOurWords);
    return row!.id;
  }

  /** What is planned at the lost venue is called off and planned anew at the kept one, where nobody is to go yet; whoever is goes by the earlier day it is due. Answers stay with what is called off. */
  async carryOver(centreId: string, lostId: string, keptId: string): Promise<void> {
    const [lost] = await this.uow.tx.query<[PlanDraft[], number]>(
      `UPDATE safety.planned_inspections p SET status = 'cancelled' WHERE p.venue_id = $1 AND ${OPEN}
       RETURNING $2::uuid AS "venueId", kind, due_on::text AS "dueOn", scheduled_on::text AS "scheduledOn", half_day AS "halfDay", inspector_id AS "inspectorId"`, [lostId, keptId]);
    for (const plan of lost.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))) {
      if (!(await this.move({ ...plan, scheduledOn: null, halfDay: null, inspectorId: null }))) await this.add(centreId, plan);
    }
  }

  /** The venue, or the one it was merged into; nobody merges it until the transaction ends. */
  async standingFor(venueId: string): Promise<string> {
    await this.uow.tx.query('SELECT FROM venue.venues WHERE id = $1 FOR NO KEY UPDATE', [venueId]);
    const [row] = await this.uow.tx.query<{ id: string }[]>(`SELECT ${standingEntry('$1::uuid')} AS id`, [venueId]);
    return row!.id;
  }

  async list(centreId: string, { from, until, inspectorId }: PlanFilter): Promise<PlanView[]> {
    const rows = await this.uow.manager.query<Row[]>(
      `SELECT ${VIEW} ${FROM} WHERE p.centre_id = $1 AND p.status <> 'cancelled' AND ($2::date IS NULL OR p.scheduled_on >= $2) AND ($3::date IS NULL OR p.scheduled_on <= $3)
          AND ($4::uuid IS NULL OR p.inspector_id = $4) AND (${OPEN} OR p.scheduled_on IS NOT NULL) ORDER BY p.scheduled_on NULLS LAST, p.due_on, v.name COLLATE "ko-x-icu", p.id`,
      [centreId, from ?? null, until ?? null, inspectorId ?? null]);
    return rows.map(seen);
  }

  /** What decides about the venues that inspections are about. */
  toInspect(centreId: string): Promise<{ id: string; district: string; venueType: VenueType; jobField: JobField }[]> {
    return this.uow.manager.query('SELECT id, district, venue_type AS "venueType", job_field AS "jobField" FROM venue.venues WHERE centre_id = $1', [centreId]);
  }

  /** The open plan of each of these venues that has one. */
  async openByVenue(centreId: string): Promise<ReadonlyMap<string, PlanView>> {
    const rows = await this.uow.manager.query<Row[]>(`SELECT ${VIEW} ${FROM} WHERE p.centre_id = $1 AND ${OPEN}`, [centreId]);
    return new Map(rows.map((row) => [row.venueId, seen(row)]));
  }

  /** Whose the open plans are that are somebody's. */
  assigned(centreId: string): Promise<{ venueId: string; inspectorId: string }[]> {
    return this.uow.manager.query(`SELECT p.venue_id AS "venueId", p.inspector_id AS "inspectorId" FROM safety.planned_inspections p WHERE p.centre_id = $1 AND p.inspector_id IS NOT NULL AND ${OPEN}`, [centreId]);
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
