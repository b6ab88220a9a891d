import { Module } from '@nestjs/common';
import { VenueIntakeModule } from '#venue-intake';
import { CentreDuplicatesController } from './duplicates.centre.controller.js';
import { CentrePlacesController } from './places.centre.controller.js';
import { CentreRegistrationsController } from './registrations.centre.controller.js';
import { CentreVenueSheetsController } from './venue-sheets.centre.controller.js';

@Module({
  imports: [VenueIntakeModule],
  controllers: [CentreRegistrationsController, CentreDuplicatesController, CentreVenueSheetsController, CentrePlacesController],
})
export class IntakeApiModule {}
