import { Module } from '@nestjs/common';
import { SafetyInspectionModule } from '#safety-inspection';
import { VenueFinderModule } from '#venue-finder';
import { VenuePoolModule } from '#venue-registry';
import { PoolAnswers } from './pool-answers.js';
import { CentrePoolController } from './pool.centre.controller.js';
import { CentreVenueRecordController } from './venue-record.centre.controller.js';

@Module({
  imports: [VenueFinderModule, VenuePoolModule, SafetyInspectionModule],
  controllers: [CentrePoolController, CentreVenueRecordController],
  providers: [PoolAnswers],
})
export class PoolApiModule {}
