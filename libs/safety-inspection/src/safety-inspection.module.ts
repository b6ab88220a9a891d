import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityAccessModule } from '#identity-access';
import { PhotosModule } from '#photos';
import { VenueRegistryModule } from '#venue-registry';
import { AnswerDesk } from './application/answer-desk.service.js';
import { AnswerIntake } from './application/answer-intake.service.js';
import { ChecklistDesk } from './application/checklist-desk.service.js';
import { ClearanceKeeper } from './application/clearance-keeper.service.js';
import { Corrections } from './application/corrections.service.js';
import { DueVenues } from './application/due-venues.service.js';
import { InspectionCatalogue } from './application/inspection-catalogue.service.js';
import { InspectionDesk } from './application/inspection-desk.service.js';
import { InspectionEvidence } from './application/inspection-evidence.service.js';
import { InspectionPlanner } from './application/inspection-planner.service.js';
import { InspectionWatch } from './application/inspection-watch.service.js';
import { InspectorFiles } from './application/inspector-files.service.js';
import { MergedPlans } from './application/merged-plans.js';
import { PassValidity } from './application/pass-validity.service.js';
import { PlanCatalogue } from './application/plan-catalogue.service.js';
import { ProofDoor } from './application/proof-door.service.js';
import { Restrictions } from './application/restrictions.service.js';
import { InspectionPapers } from './application/inspection-papers.service.js';
import { SafetyClearance } from './application/safety-clearance.service.js';
import { SelfChecks } from './application/self-checks.service.js';
import { UnplannedInspections } from './application/unplanned-inspections.service.js';
import { VenueOpeningGate } from './application/venue-opening-gate.js';
import { CorrectionRepository } from './persistence/correction.repository.js';
import { EvidenceQueries } from './persistence/evidence.queries.js';
import { AnswerRepository } from './persistence/answer.repository.js';
import { ChecklistRepository } from './persistence/checklist.repository.js';
import { Inspection } from './persistence/inspection.entity.js';
import { InspectionPlanRepository } from './persistence/inspection-plan.repository.js';
import { InspectionReminderRepository } from './persistence/inspection-reminder.repository.js';
import { InspectionRequestRepository } from './persistence/inspection-request.repository.js';
import { InspectionRepository } from './persistence/inspection.repository.js';
import { InspectorRepository } from './persistence/inspector.repository.js';
import { RestrictionRepository } from './persistence/restriction.repository.js';
import { SelfCheckRepository } from './persistence/self-check.repository.js';
import { CorrectionOpener } from './ports/correction-opener.js';

const FRONT_DOOR = [
  AnswerDesk, AnswerIntake, ChecklistDesk, Corrections, DueVenues, InspectionCatalogue, InspectionDesk, InspectionEvidence, InspectionPapers, InspectionPlanner, InspectionWatch, InspectorFiles, MergedPlans, PlanCatalogue, ProofDoor, SafetyClearance,
  SelfChecks, UnplannedInspections, VenueOpeningGate,
];

/** No visit to a place nobody has looked at. Asks the port `ComingVisits`, bound by each app that books visits. */
@Module({
  imports: [TypeOrmModule.forFeature([Inspection]), IdentityAccessModule, PhotosModule, VenueRegistryModule],
  providers: [
    ...FRONT_DOOR, AnswerRepository, ChecklistRepository, ClearanceKeeper, CorrectionRepository, EvidenceQueries, InspectionPlanRepository, InspectionReminderRepository, InspectionRepository,
    InspectionRequestRepository, InspectorRepository, PassValidity, RestrictionRepository, Restrictions, SelfCheckRepository, { provide: CorrectionOpener, useExisting: Corrections },
  ],
  exports: FRONT_DOOR,
})
export class SafetyInspectionModule {}
