import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { VenueRegistryModule } from '#venue-registry';
import { ClearanceKeeper } from './application/clearance-keeper.service.js';
import { InspectionCatalogue } from './application/inspection-catalogue.service.js';
import { InspectionDesk } from './application/inspection-desk.service.js';
import { SafetyClearance } from './application/safety-clearance.service.js';
import { UnplannedInspections } from './application/unplanned-inspections.service.js';
import { VenueOpeningGate } from './application/venue-opening-gate.js';
import { Inspection } from './persistence/inspection.entity.js';
import { InspectionRequestRepository } from './persistence/inspection-request.repository.js';
import { InspectionRepository } from './persistence/inspection.repository.js';

const FRONT_DOOR = [InspectionDesk, InspectionCatalogue, SafetyClearance, UnplannedInspections, VenueOpeningGate];

/** No visit to a place nobody has looked at. */
@Module({
  imports: [TypeOrmModule.forFeature([Inspection]), VenueRegistryModule],
  providers: [...FRONT_DOOR, ClearanceKeeper, InspectionRepository, InspectionRequestRepository],
  exports: FRONT_DOOR,
})
export class SafetyInspectionModule {}
