import { Module } from '@nestjs/common';
import { SafetyInspectionModule } from '#safety-inspection';
import { CentreInspectionsController } from './inspections.centre.controller.js';
import { InspectorInspectionsController } from './inspections.inspector.controller.js';
import { CentreVenueInspectionsController } from './venue-inspections.centre.controller.js';

@Module({
  imports: [SafetyInspectionModule],
  controllers: [CentreInspectionsController, CentreVenueInspectionsController, InspectorInspectionsController],
})
export class InspectionsApiModule {}
