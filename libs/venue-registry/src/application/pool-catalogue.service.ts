import { Injectable } from '@nestjs/common';
import { Clock, type Day, dayInSeoul, daysOfSchoolYear } from '#kernel';
import { VENUE_STATUSES } from '../domain/standing.js';
import type { TargetStage } from '../domain/target-rule.js';
import { DocumentNotFound } from '../domain/pool.errors.js';
import { VenueNotFound } from '../domain/venue-registry.errors.js';
import { DocumentRepository, type StoredDocument } from '../persistence/document.repository.js';
import { gatesOf, type PoolFilter, PoolQueries } from '../persistence/pool.queries.js';
import { RecordQueries } from '../persistence/record.queries.js';
import { type PoolSettings, TargetRepository } from '../persistence/target.repository.js';
import type { DiscoveryView, PoolLine, StageCount, TargetView, VenueRecordView } from './pool.views.js';
import type { Page } from './venue.views.js';

/** The venue pool on any day, one venue's record, and what was set out against what came of it. */
@Injectable()
export class PoolCatalogue {
  constructor(
    private readonly queries: PoolQueries,
    private readonly records: RecordQueries,
    private readonly documents: DocumentRepository,
    private readonly targetRows: TargetRepository,
    private readonly clock: Clock,
  ) {}

  /** Every stage, also those where nobody stood, in the evening of the day. */
  async counts(centreId: string, day: Day): Promise<StageCount[]> {
    const counted = new Map((await this.queries.countByStatus(centreId, day)).map(({ status, venues }) => [status, venues]));
    return VENUE_STATUSES.map((status) => ({ status, venues: counted.get(status) ?? 0 }));
  }

  /** The venues behind a count, by name. */
  async list(centreId: string, filter: PoolFilter): Promise<Page<PoolLine>> {
    return { ...(await this.queries.list(centreId, filter)), page: filter.page, size: filter.size };
  }

  /** VenueNotFound. */
  async record(centreId: string, venueId: string): Promise<VenueRecordView> {
    const facts = await this.records.facts(centreId, venueId);
    if (!facts) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
    const [papers, programmes, contacts, history, restrictions, documents] = [
      await this.records.papers(venueId), await this.records.programmes(venueId), await this.records.contacts(venueId), await this.records.history(venueId),
      await this.records.restrictions(venueId), await this.records.documents(venueId),
    ];
    const gates = gatesOf(papers.map((paper) => ({ ...paper, venueId })), dayInSeoul(this.clock.now()));
    return { ...facts, gates, papers, programmes, contacts, history, restrictions, documents };
  }

  targets(centreId: string, schoolYear: number): Promise<TargetView[]> {
    const { firstDay, lastDay } = daysOfSchoolYear(schoolYear);
    return this.queries.targets(centreId, schoolYear, firstDay, lastDay);
  }

  /** Who reached the stage for the first time in the school year: the list behind an actual figure. */
  discoveries(centreId: string, schoolYear: number, stage: TargetStage): Promise<DiscoveryView[]> {
    const { firstDay, lastDay } = daysOfSchoolYear(schoolYear);
    return this.queries.discoveries(centreId, stage, firstDay, lastDay);
  }

  settings(centreId: string): Promise<PoolSettings> {
    return this.targetRows.settings(centreId);
  }

  /** DocumentNotFound. */
  async document(centreId: string, venueId: string, id: string): Promise<StoredDocument> {
    const document = await this.documents.find(centreId, venueId, id);
    if (!document) throw new DocumentNotFound('문서를 찾을 수 없습니다.', { documentId: id });
    return document;
  }
}
