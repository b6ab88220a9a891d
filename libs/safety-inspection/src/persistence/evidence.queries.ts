import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { EvidenceItem, YearsInspection } from '../application/evidence.views.js';

@Injectable()
export class EvidenceQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Venues that stood in the pool on the last day, and the latest inspection of each within the span. */
  venues(centreId: string, from: Day, until: Day): Promise<EvidenceItem[]> {
    return this.uow.manager.query<EvidenceItem[]>(
      `SELECT v.id AS "venueId", v.name AS "venueName", v.district, v.discovered_on::text AS "foundOn", s.status,
              i.id AS "inspectionId", i.inspected_on::text AS "inspectedOn", i.verdict, i.inspector_name AS "inspectorName"
         FROM venue.standing_on($1, $3) s JOIN venue.venues v ON v.id = s.venue_id
         LEFT JOIN LATERAL (SELECT * FROM safety.inspections WHERE venue_id = v.id AND inspected_on BETWEEN $2 AND $3 ORDER BY inspected_on DESC, created_at DESC LIMIT 1) i ON true
        WHERE s.status NOT IN ('lead', 'contacted', 'declined', 'retired') ORDER BY i.id IS NOT NULL, v.name COLLATE "ko-x-icu", v.id`, [centreId, from, until]);
  }

  inspections(centreId: string, from: Day, until: Day): Promise<YearsInspection[]> {
    return this.uow.manager.query<YearsInspection[]>(
      `SELECT i.inspected_on::text AS "inspectedOn", v.name AS "venueName", v.district, p.kind, i.risk_band AS "riskBand", i.verdict, i.valid_until::text AS "validUntil", i.inspector_name AS "inspectorName",
              i.revoked_on::text AS "revokedOn", i.corrected_on::text AS "correctedOn", count(c.id)::int AS corrections, count(c.verified_at)::int AS verified
         FROM safety.inspections i JOIN venue.venues v ON v.id = i.venue_id LEFT JOIN safety.planned_inspections p ON p.inspection_id = i.id LEFT JOIN safety.corrections c ON c.inspection_id = i.id
        WHERE i.centre_id = $1 AND i.inspected_on BETWEEN $2 AND $3 GROUP BY i.id, v.id, p.kind ORDER BY i.inspected_on, v.name COLLATE "ko-x-icu", i.created_at, i.id`, [centreId, from, until]);
  }
}
