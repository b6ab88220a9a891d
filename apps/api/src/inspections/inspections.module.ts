import { Module } from '@nestjs/common';
import { PhotosModule } from '#photos';
import { SafetyInspectionModule } from '#safety-inspection';
import { CentreChecklistsController } from './checklists.centre.controller.js';
import { CentreInspectionPapersController } from './inspection-papers.centre.controller.js';
import { InspectorPapersController } from './inspection-papers.inspector.controller.js';
import { InspectorPlannedInspectionsController } from './planned-inspections.inspector.controller.js';
import { CentreInspectionsController } from './inspections.centre.controller.js';
import { InspectorInspectionsController } from './inspections.inspector.controller.js';
import { CentreVenueInspectionsController } from './venue-inspections.centre.controller.js';

@Module({
  imports: [PhotosModule, SafetyInspectionModule],
  controllers: [
    CentreChecklistsController, CentreInspectionPapersController, CentreInspectionsController, CentreVenueInspectionsController, InspectorInspectionsController, InspectorPapersController,
    InspectorPlannedInspectionsController,
  ],
})
export class InspectionsApiModule {}
