import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { InspectionView } from '../application/inspection.views.js';
import type { Cover } from '../domain/cover.js';
import type { Shortening } from '../domain/last-word-rule.js';
import type { RiskBand } from '../domain/risk-band.js';
import type { Verdict } from '../domain/verdict.js';
import { Inspection } from './inspection.entity.js';

export interface NewInspection {
  readonly venueId: string;
  readonly inspectedOn: Day;
  readonly verdict: Verdict;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
  readonly inspectorName: string;
  readonly recordedBy?: string | undefined;
  readonly note?: string | undefined;
  /** Absent: taken over from the centre's own sheet. */
  readonly checklistVersionId?: string | undefined;
  readonly riskBand?: RiskBand | undefined;
}

const VIEW = `id, venue_id AS "venueId", inspected_on::text AS "inspectedOn", verdict, valid_from::text AS "validFrom",
  valid_until::text AS "validUntil", inspector_name AS "inspectorName", note, corrected_on::text AS "correctedOn", revoked_on::text AS "revokedOn",
  (SELECT number FROM safety.checklist_versions v WHERE v.id = inspections.checklist_version_id) AS "checklistNumber", version`;
/** Of two inspections on one day the one recorded later is the newer. */
const OLDEST_FIRST = 'ORDER BY inspected_on, created_at, id';
/** Nothing new is offered beyond the day on which something has to be put right. */
const AWAITS_CORRECTION = 'EXISTS (SELECT FROM safety.open_corrections WHERE venue_id = $1 AND due_on < $2)';

@Injectable()
export class InspectionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Inspections of a centre are written one transaction at a time. The newest verdict shortens older ones, and two that
   * are written side by side would each miss the other; there is no row yet that both could lock.
   */
  async takeTurns(centreId: string): Promise<void> {
    await this.uow.tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('safety.inspections ' || $1, 0))`, [centreId]);
  }

  /** What is there already (same venue, day and verdict) is not added again, so that a sheet may be imported twice. Returns the new ids. */
  async addMissing(centreId: string, inspections: readonly NewInspection[]): Promise<string[]> {
    return this.insert(centreId, inspections, `WHERE NOT EXISTS (SELECT 1 FROM safety.inspections i
      WHERE i.centre_id = $1 AND i.venue_id = x."venueId" AND i.inspected_on = x."inspectedOn" AND i.verdict = x.verdict)`);
  }

  async add(centreId: string, inspection: NewInspection): Promise<string> {
    const [id] = await this.insert(centreId, [inspection], '');
    if (id === undefined) throw new Error('InspectionRepository: the inspection was not inserted');
    return id;
  }

  private async insert(centreId: string, inspections: readonly NewInspection[], condition: string): Promise<string[]> {
    if (inspections.length === 0) return [];
    const rows = (await this.uow.tx.query(
      `INSERT INTO safety.inspections (centre_id, venue_id, inspected_on, verdict, valid_from, valid_until, inspector_name, recorded_by, note, checklist_version_id, risk_band)
       SELECT $1, "venueId", "inspectedOn", verdict, "validFrom", "validUntil", "inspectorName", "recordedBy", note, "checklistVersionId", "riskBand"
         FROM jsonb_to_recordset($2) AS x("venueId" uuid, "inspectedOn" date, verdict text, "validFrom" date, "validUntil" date,
              "inspectorName" text, "recordedBy" uuid, note text, "checklistVersionId" uuid, "riskBand" text) ${condition}
       RETURNING id`,
      [centreId, JSON.stringify(inspections)],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  lock(centreId: string, id: string): Promise<Inspection | null> {
    return this.uow.tx.findOne(Inspection, { where: { id, centreId }, lock: { mode: 'pessimistic_write' } });
  }

  /** The inspection is locked. */
  async revoke({ id, note }: { readonly id: string; readonly note: string | null }, lastDay: Day, today: Day): Promise<void> {
    await this.uow.tx.query('UPDATE safety.inspections SET valid_until = $2, note = $3, revoked_on = $4 WHERE id = $1', [id, lastDay, note, today]);
  }

  /** The last correction is verified: the validity becomes a full one. */
  async correct(id: string, validUntil: Day, today: Day): Promise<void> {
    await this.uow.tx.query('UPDATE safety.inspections SET valid_until = greatest(valid_until, $2), corrected_on = $3 WHERE id = $1', [id, validUntil, today]);
  }

  /** Null for one taken over from a sheet. */
  async riskBand(centreId: string, id: string): Promise<RiskBand | null> {
    const [row] = await this.uow.manager.query<{ riskBand: RiskBand | null }[]>('SELECT risk_band AS "riskBand" FROM safety.inspections WHERE centre_id = $1 AND id = $2', [centreId, id]);
    return row?.riskBand ?? null;
  }

  async shorten(shortenings: readonly Shortening[]): Promise<void> {
    if (shortenings.length === 0) return;
    await this.uow.tx.query(
      `UPDATE safety.inspections i SET valid_until = x."validUntil" FROM jsonb_to_recordset($1) AS x(id uuid, "validUntil" date) WHERE i.id = x.id`,
      [JSON.stringify(shortenings)],
    );
  }

  /** Asks the deferred guard now, while its refusal can still be explained, and leaves it deferred for what may follow. */
  async assertOpenOpeningsCovered(): Promise<void> {
    await this.uow.tx.query('SET CONSTRAINTS safety.inspections_cover_open_openings IMMEDIATE');
    await this.uow.tx.query('SET CONSTRAINTS safety.inspections_cover_open_openings DEFERRED');
  }

  /** Of a venue that is not active no day is covered enough to be opened. */
  async covers(venueId: string, day: Day): Promise<boolean> {
    const rows = (await this.uow.manager.query(`SELECT safety.covers($1, $2) AND is_active AND NOT ${AWAITS_CORRECTION} AS covered FROM venue.venues WHERE id = $1`, [venueId, day])) as { covered: boolean }[];
    return rows[0]?.covered === true;
  }

  async inspects(venueId: string, day: Day): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ covered: boolean }[]>('SELECT safety.covers($1, $2) AS covered', [venueId, day]);
    return row?.covered === true;
  }

  async coveredDays(venueId: string, days: readonly Day[]): Promise<ReadonlySet<Day>> {
    const rows = await this.uow.manager.query<{ day: Day }[]>(`SELECT day::text AS day FROM unnest($2::date[]) AS day, venue.venues v WHERE v.id = $1 AND v.is_active AND safety.covers(v.id, day) AND NOT ${AWAITS_CORRECTION.replace('$2', 'day')}`, [venueId, [...new Set(days)]]);
    return new Set(rows.map(({ day }) => day));
  }

  async coversOf(centreId: string, venueIds: readonly string[]): Promise<Map<string, Cover[]>> {
    const rows = (await this.uow.manager.query(
      `SELECT id AS "inspectionId", venue_id AS "venueId", valid_from::text AS "validFrom", valid_until::text AS "validUntil"
         FROM safety.inspections WHERE centre_id = $1 AND venue_id = ANY ($2::uuid[]) AND valid_until IS NOT NULL ${OLDEST_FIRST}`, [centreId, venueIds],
    )) as (Cover & { venueId: string })[];
    const covers = new Map<string, Cover[]>(venueIds.map((venueId) => [venueId, []]));
    for (const { venueId, ...cover } of rows) covers.get(venueId)?.push(cover);
    return covers;
  }

  async find(centreId: string, id: string): Promise<InspectionView | null> {
    const rows = (await this.uow.manager.query(`SELECT ${VIEW} FROM safety.inspections WHERE centre_id = $1 AND id = $2`, [centreId, id])) as InspectionView[];
    return rows[0] ?? null;
  }

  /** Per venue, oldest first; of all venues unless told which. */
  async historyByVenue(centreId: string, venueIds?: readonly string[]): Promise<Map<string, InspectionView[]>> {
    const rows = (await this.uow.manager.query(
      `SELECT ${VIEW} FROM safety.inspections WHERE centre_id = $1 AND ($2::uuid[] IS NULL OR venue_id = ANY ($2)) ${OLDEST_FIRST}`, [centreId, venueIds ?? null],
    )) as InspectionView[];
    const history = new Map<string, InspectionView[]>();
    for (const row of rows) history.set(row.venueId, [...(history.get(row.venueId) ?? []), row]);
    return history;
  }
}
