import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { SafetyInspectionModule } from '#safety-inspection';
import { CentreCorrectionsController } from './corrections.centre.controller.js';
import { InspectorCycleController } from './cycle.inspector.controller.js';
import { CentreInspectionEvidenceController } from './evidence.centre.controller.js';
import { CentreInspectorsController } from './inspectors.centre.controller.js';
import { CentreInspectionPlanController } from './plan.centre.controller.js';

@Module({
  imports: [BookingModule, SafetyInspectionModule],
  controllers: [CentreInspectionPlanController, CentreCorrectionsController, CentreInspectorsController, CentreInspectionEvidenceController, InspectorCycleController],
})
export class InspectionCycleApiModule {}
