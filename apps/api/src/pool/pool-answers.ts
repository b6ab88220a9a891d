import { Injectable } from '@nestjs/common';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { InspectionCatalogue } from '#safety-inspection';
import { VenueFinder } from '#venue-finder';
import { PoolCatalogue, type PoolFilter, stepsFrom } from '#venue-registry';
import type { GatesResponse, InspectionGateResponse, PoolPageResponse } from './dto/pool.dto.js';
import type { VenueRecordResponse } from './dto/venue-record.dto.js';

/** What the pool knows, with the gate that is the safety room's. */
@Injectable()
export class PoolAnswers {
  constructor(private readonly pool: PoolCatalogue, private readonly finder: VenueFinder, private readonly inspections: InspectionCatalogue, private readonly clock: Clock) {}

  today(): Day {
    return dayInSeoul(this.clock.now());
  }

  /** What is typed is looked for as schools look for it. */
  async page(centreId: string, { query, ...filter }: Omit<PoolFilter, 'venueIds'> & { readonly query?: string | undefined }): Promise<PoolPageResponse> {
    const found = await this.pool.list(centreId, { ...filter, venueIds: query?.trim() ? await this.finder.idsOf(centreId, query) : undefined });
    const inspected = await this.inspected(centreId, found.items.map(({ id }) => id), filter.day);
    return { ...found, items: found.items.map(({ gates, ...line }) => ({ ...line, gates: withInspection(gates, inspected.get(line.id)) })) };
  }

  async record(centreId: string, venueId: string): Promise<VenueRecordResponse> {
    const { gates, ...record } = await this.pool.record(centreId, venueId);
    const inspected = await this.inspected(centreId, [venueId], this.today());
    return { ...record, facilities: [...record.facilities], levels: [...record.levels], steps: stepsFrom(record.status), gates: withInspection(gates, inspected.get(venueId)), programmes: record.programmes.map((programme) => ({ ...programme, jobs: [...programme.jobs], grades: [...programme.grades], starts: [...programme.starts] })) };
  }

  private async inspected(centreId: string, venueIds: readonly string[], day: Day): Promise<ReadonlyMap<string, InspectionGateResponse>> {
    return new Map([...(await this.inspections.clearancesOf(centreId, venueIds, day))].map(([venueId, { state, validUntil }]) => [venueId, { state, until: validUntil }]));
  }
}

const withInspection = (papers: Omit<GatesResponse, 'inspection'>, inspection: InspectionGateResponse = { state: 'never', until: null }): GatesResponse => ({ ...papers, inspection });
