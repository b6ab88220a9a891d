import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { MailOutboxModule } from '#notifications';
import { SafetyInspectionModule } from '#safety-inspection';
import { SchoolSchedulingModule } from '#school-scheduling';
import { VenueRegistryModule } from '#venue-registry';
import { SeasonToday } from './season-today.js';
import { CentreTodayController } from './today.centre.controller.js';
import { Today } from './today.js';

@Module({
  imports: [IdentityAccessModule, SafetyInspectionModule, BookingModule, SchoolSchedulingModule, MailOutboxModule, VenueRegistryModule],
  controllers: [CentreTodayController],
  providers: [Today, SeasonToday],
})
export class TodayApiModule {}
