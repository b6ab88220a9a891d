import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';

export interface ConcernFacts {
  readonly openCorrectionsDueOn: readonly Day[];
  readonly hasCriticalConcern: boolean;
}

const NOTHING: ConcernFacts = { openCorrectionsDueOn: [], hasCriticalConcern: false };

/** What stands against venues beside their inspections, and what they are restricted for. */
@Injectable()
export class RestrictionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async of(venueId: string): Promise<ConcernFacts> {
    const [row] = await this.uow.manager.query<ConcernFacts[]>(
      `SELECT coalesce((SELECT array_agg(due_on::text ORDER BY due_on) FROM safety.open_corrections WHERE venue_id = $1), '{}') AS "openCorrectionsDueOn",
              EXISTS (SELECT FROM safety.inspection_requests WHERE venue_id = $1 AND critical AND answered_by IS NULL) AS "hasCriticalConcern"`, [venueId]);
    return row ?? NOTHING;
  }

  /** Venues without any are missing. */
  async ofAll(centreId: string, venueIds: readonly string[]): Promise<ReadonlyMap<string, ConcernFacts>> {
    const rows = await this.uow.manager.query<(ConcernFacts & { venueId: string })[]>(
      `SELECT venue_id AS "venueId", coalesce(array_agg(due_on::text) FILTER (WHERE due_on IS NOT NULL), '{}') AS "openCorrectionsDueOn", bool_or(critical) AS "hasCriticalConcern"
         FROM (SELECT venue_id, due_on, false AS critical FROM safety.open_corrections WHERE centre_id = $1 AND venue_id = ANY ($2::uuid[])
               UNION ALL SELECT venue_id, NULL, true FROM safety.inspection_requests WHERE centre_id = $1 AND venue_id = ANY ($2::uuid[]) AND critical AND answered_by IS NULL) AS against
        GROUP BY venue_id`, [centreId, venueIds]);
    return new Map(rows.map(({ venueId, ...facts }) => [venueId, facts]));
  }

  async standing(centreId: string, venueIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const rows = await this.uow.manager.query<{ venueId: string; causes: string[] }[]>(
      'SELECT venue_id AS "venueId", array_agg(cause) AS causes FROM venue.restrictions WHERE centre_id = $1 AND venue_id = ANY ($2::uuid[]) AND lifted_on IS NULL GROUP BY venue_id', [centreId, venueIds]);
    return new Map(rows.map(({ venueId, causes }) => [venueId, new Set(causes)]));
  }

  /** Those of the venues that may offer half-days. */
  async active(centreId: string, venueIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.uow.manager.query<{ id: string }[]>(`SELECT id FROM venue.venues WHERE centre_id = $1 AND id = ANY ($2::uuid[]) AND status = 'active'`, [centreId, venueIds]);
    return new Set(rows.map(({ id }) => id));
  }
}
