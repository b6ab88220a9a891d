import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import { standingEntry } from './standing-entry.js';

export interface InspectionRequestDraft {
  readonly venueId: string;
  readonly cause: 'safety-concern' | 'incident';
  /** The booking somebody was worried about, or the report of what happened. */
  readonly subjectId: string;
  /** Until somebody has looked, nobody goes there. */
  readonly critical?: boolean | undefined;
}

export interface InspectionRequestView extends InspectionRequestDraft {
  readonly id: string;
  readonly venueName: string;
  readonly requestedOn: Day;
  readonly critical: boolean;
}

@Injectable()
export class InspectionRequestRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** False when the venue waits for an inspection already; a critical word makes the earlier one critical. */
  async add(centreId: string, { venueId, cause, subjectId, critical = false }: InspectionRequestDraft, { at, on }: { at: Date; on: Day }): Promise<boolean> {
    const rows = await this.uow.tx.query<unknown[]>(
      `INSERT INTO safety.inspection_requests (centre_id, venue_id, cause, subject_id, requested_at, requested_on, critical) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (venue_id) WHERE answered_by IS NULL DO NOTHING RETURNING id`, [centreId, venueId, cause, subjectId, at, on, critical]);
    if (rows.length === 0 && critical) await this.uow.tx.query('UPDATE safety.inspection_requests SET critical = true WHERE venue_id = $1 AND answered_by IS NULL AND NOT critical', [venueId]);
    return rows.length > 0;
  }

  /** An inspection answers what was asked of the place on its day or before, also of an entry merged into it; nobody has to go there for it besides. */
  async answer(venueId: string, inspectionId: string, inspectedOn: Day): Promise<void> {
    await this.uow.tx.query(
      'UPDATE safety.inspection_requests SET answered_by = $2 WHERE venue_id IN (SELECT venue_id FROM intake.one_place($1)) AND answered_by IS NULL AND requested_on <= $3', [venueId, inspectionId, inspectedOn]);
    await this.uow.tx.query(`UPDATE safety.planned_inspections SET status = 'cancelled' WHERE venue_id = $1 AND kind = 'unplanned' AND inspector_id IS NULL AND due_on <= $2 AND status NOT IN ('visited', 'cancelled')`, [venueId, inspectedOn]);
  }

  /** By the venue that somebody would go to: what was asked of an entry is asked of the one it was merged into. */
  open(centreId: string): Promise<InspectionRequestView[]> {
    return this.uow.manager.query<InspectionRequestView[]>(
      `SELECT r.id, v.id AS "venueId", v.name AS "venueName", r.cause, r.subject_id AS "subjectId", r.requested_on::text AS "requestedOn", r.critical
         FROM safety.inspection_requests r JOIN venue.venues v ON v.id = ${standingEntry('r.venue_id')} WHERE r.centre_id = $1 AND r.answered_by IS NULL ORDER BY r.requested_at, r.id`, [centreId]);
  }
}
