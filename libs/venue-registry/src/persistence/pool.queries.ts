import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day, JobField } from '#kernel';
import type { DiscoveryView, PoolLine, StageCount, TargetView } from '../application/pool.views.js';
import { gateOn, type PaperGate, type Validity } from '../domain/gates.js';
import type { VenueStatus } from '../domain/standing.js';
import type { TargetStage } from '../domain/target-rule.js';

export interface PoolFilter {
  readonly day: Day;
  readonly status?: VenueStatus | undefined;
  readonly jobField?: JobField | undefined;
  /** Only these venues; the controller narrows by what was typed. */
  readonly venueIds?: readonly string[] | undefined;
  readonly page: number;
  readonly size: number;
}

export interface PaperOn extends Validity { readonly gate: PaperGate; readonly venueId: string }

/** Papers of venues, told apart by their gate. */
export const PAPERS = `(SELECT 'agreement' AS gate, venue_id, valid_from::text AS "validFrom", valid_until::text AS "validUntil" FROM venue.agreements
    UNION ALL SELECT 'insurance', venue_id, valid_from::text, valid_until::text FROM venue.insurances
    UNION ALL SELECT 'certification', venue_id, valid_from::text, valid_until::text FROM venue.certifications) papers`;

export const gatesOf = (papers: readonly PaperOn[], day: Day) => {
  const of = (gate: PaperGate) => gateOn(papers.filter((paper) => paper.gate === gate), day);
  return { agreement: of('agreement'), insurance: of('insurance'), certification: of('certification') };
};

/** When each venue reached a stage for the first time. A venue is found on its first entry, wherever it began. */
const REACHED = `SELECT venue_id, 'lead' AS stage, min(effective_on) AS day FROM venue.status_changes WHERE centre_id = $1 GROUP BY venue_id
  UNION ALL SELECT venue_id, to_status, min(effective_on) FROM venue.status_changes WHERE centre_id = $1 AND to_status IN ('agreed', 'active') GROUP BY venue_id, to_status`;

/** Where the venues of a centre stood, on any day. */
@Injectable()
export class PoolQueries {
  constructor(private readonly uow: UnitOfWork) {}

  countByStatus(centreId: string, day: Day): Promise<StageCount[]> {
    return this.uow.manager.query<StageCount[]>('SELECT status, count(*)::int AS venues FROM venue.standing_on($1, $2) GROUP BY status', [centreId, day]);
  }

  async list(centreId: string, { day, status, jobField, venueIds, page, size }: PoolFilter): Promise<{ items: PoolLine[]; total: number }> {
    const from = `FROM venue.standing_on($1, $2) s JOIN venue.venues v ON v.id = s.venue_id
      WHERE ($3::text IS NULL OR s.status = $3) AND ($4::text IS NULL OR v.job_field = $4) AND ($5::uuid[] IS NULL OR v.id = ANY ($5))`;
    const values = [centreId, day, status ?? null, jobField ?? null, venueIds ?? null];
    const [counted] = await this.uow.manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${from}`, values);
    const rows = await this.uow.manager.query<Omit<PoolLine, 'gates'>[]>(
      `SELECT v.id, v.name, v.venue_type AS "venueType", v.job_field AS "jobField", v.district, v.phone, s.status, s.since::text AS since,
              (SELECT max(c.held_on)::text FROM venue.contacts c WHERE c.venue_id = v.id AND c.held_on <= $2) AS "lastContactOn"
         ${from} ORDER BY v.name COLLATE "ko-x-icu", v.code LIMIT $6 OFFSET $7`, [...values, size, (page - 1) * size]);
    const papers = await this.papersOf(rows.map(({ id }) => id));
    return { items: rows.map((row) => ({ ...row, gates: gatesOf(papers.filter(({ venueId }) => venueId === row.id), day) })), total: counted?.total ?? 0 };
  }

  papersOf(venueIds: readonly string[]): Promise<PaperOn[]> {
    return this.uow.manager.query<PaperOn[]>(`SELECT gate, venue_id AS "venueId", "validFrom", "validUntil" FROM ${PAPERS} WHERE venue_id = ANY ($1::uuid[])`, [[...venueIds]]);
  }

  /** Per stage: what was set out for the year, and how many venues reached the stage in it for the first time. */
  targets(centreId: string, schoolYear: number, first: Day, last: Day): Promise<TargetView[]> {
    return this.uow.manager.query<TargetView[]>(
      `SELECT stage, t.target, coalesce(r.venues, 0)::int AS actual
         FROM unnest('{lead,agreed,active}'::text[]) WITH ORDINALITY AS each(stage, place)
         LEFT JOIN (SELECT stage, target FROM venue.discovery_targets WHERE centre_id = $1 AND school_year = $2) t USING (stage)
         LEFT JOIN (SELECT stage, count(*) AS venues FROM (${REACHED}) reached WHERE day BETWEEN $3 AND $4 GROUP BY stage) r USING (stage)
        ORDER BY place`,
      [centreId, schoolYear, first, last]);
  }

  /** The venues behind an actual figure. */
  discoveries(centreId: string, stage: TargetStage, first: Day, last: Day): Promise<DiscoveryView[]> {
    return this.uow.manager.query<DiscoveryView[]>(
      `SELECT v.id AS "venueId", v.name, r.day::text AS "reachedOn", v.found_by AS "foundBy", v.finder_name AS "finderName", v.channel
         FROM (${REACHED}) r JOIN venue.venues v ON v.id = r.venue_id WHERE r.stage = $2 AND r.day BETWEEN $3 AND $4 ORDER BY r.day, v.name COLLATE "ko-x-icu"`, [centreId, stage, first, last]);
  }
}
