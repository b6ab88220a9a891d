import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityAccessModule } from '#identity-access';
import { PhotosModule } from '#photos';
import { VenueRegistryModule } from '#venue-registry';
import { AnswerDesk } from './application/answer-desk.service.js';
import { AnswerIntake } from './application/answer-intake.service.js';
import { ChecklistDesk } from './application/checklist-desk.service.js';
import { ClearanceKeeper } from './application/clearance-keeper.service.js';
import { InspectionCatalogue } from './application/inspection-catalogue.service.js';
import { InspectionDesk } from './application/inspection-desk.service.js';
import { InspectionPapers } from './application/inspection-papers.service.js';
import { SafetyClearance } from './application/safety-clearance.service.js';
import { UnplannedInspections } from './application/unplanned-inspections.service.js';
import { VenueOpeningGate } from './application/venue-opening-gate.js';
import { AnswerRepository } from './persistence/answer.repository.js';
import { ChecklistRepository } from './persistence/checklist.repository.js';
import { Inspection } from './persistence/inspection.entity.js';
import { InspectionRequestRepository } from './persistence/inspection-request.repository.js';
import { InspectionRepository } from './persistence/inspection.repository.js';

const FRONT_DOOR = [AnswerDesk, AnswerIntake, ChecklistDesk, InspectionPapers, InspectionDesk, InspectionCatalogue, SafetyClearance, UnplannedInspections, VenueOpeningGate];

/** No visit to a place nobody has looked at. */
@Module({
  imports: [TypeOrmModule.forFeature([Inspection]), IdentityAccessModule, PhotosModule, VenueRegistryModule],
  providers: [...FRONT_DOOR, AnswerRepository, ChecklistRepository, ClearanceKeeper, InspectionRepository, InspectionRequestRepository],
  exports: FRONT_DOOR,
})
export class SafetyInspectionModule {}
