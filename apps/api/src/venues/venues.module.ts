import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { SafetyInspectionModule } from '#safety-inspection';
import { VenueFinderModule } from '#venue-finder';
import { HostOpeningsModule, VenueRegistryModule } from '#venue-registry';
import { HostOpeningsController } from './openings.host.controller.js';
import { CentreVenuesController } from './venues.centre.controller.js';

@Module({
  imports: [VenueFinderModule, VenueRegistryModule, HostOpeningsModule, SafetyInspectionModule, BookingModule],
  controllers: [CentreVenuesController, HostOpeningsController],
})
export class VenuesApiModule {}
