import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { SchoolSchedulingModule } from '#school-scheduling';
import { HostOpeningsModule, VenueRegistryModule } from '#venue-registry';
import { HolidayImpact } from './holiday-impact.js';
import { CentreHolidaysController } from './holidays.centre.controller.js';

@Module({
  imports: [HostOpeningsModule, VenueRegistryModule, BookingModule, SchoolSchedulingModule],
  controllers: [CentreHolidaysController],
  providers: [HolidayImpact],
  exports: [HolidayImpact],
})
export class HolidaysApiModule {}
