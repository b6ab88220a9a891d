import { Module } from '@nestjs/common';
import { IdentityAccessModule } from '#identity-access';
import { PaperDesk } from './application/paper-desk.service.js';
import { PoolCatalogue } from './application/pool-catalogue.service.js';
import { PoolDesk } from './application/pool-desk.service.js';
import { TargetDesk } from './application/target-desk.service.js';
import { DocumentRepository } from './persistence/document.repository.js';
import { PoolQueries } from './persistence/pool.queries.js';
import { RecordQueries } from './persistence/record.queries.js';
import { RecordRepository } from './persistence/record.repository.js';
import { TargetRepository } from './persistence/target.repository.js';
import { VenueRegistryModule } from './venue-registry.module.js';

/** What a centre does with its pool of venues. Like the days of hosts apart from VenueRegistryModule: it needs the port OpeningGate. */
@Module({
  imports: [IdentityAccessModule, VenueRegistryModule],
  providers: [PaperDesk, PoolCatalogue, PoolDesk, TargetDesk, DocumentRepository, PoolQueries, RecordQueries, RecordRepository, TargetRepository],
  exports: [PaperDesk, PoolCatalogue, PoolDesk, TargetDesk],
})
export class VenuePoolModule {}
