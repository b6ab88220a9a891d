import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { SafetyInspectionModule } from '#safety-inspection';
import { VenueRegistryModule } from '#venue-registry';
import { VisitDayModule } from '#visit-day';
import { HostDay } from './host-day.js';
import { HostDayController } from './host-day.host.controller.js';

@Module({
  imports: [BookingModule, IdentityAccessModule, SafetyInspectionModule, VenueRegistryModule, VisitDayModule],
  controllers: [HostDayController],
  providers: [HostDay],
  exports: [HostDay],
})
export class HostDayModule {}
