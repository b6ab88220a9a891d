import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { NegotiationModule } from '#negotiation';
import { MailOutboxModule } from '#notifications';
import { SafetyInspectionModule } from '#safety-inspection';
import { SchoolCalendarModule } from '#school-calendar';
import { SchoolSchedulingModule } from '#school-scheduling';
import { VenueRegistryModule } from '#venue-registry';
import { OpenQuestions } from './open-questions.js';
import { SeasonToday } from './season-today.js';
import { CentreTodayController } from './today.centre.controller.js';
import { Today } from './today.js';

@Module({
  imports: [IdentityAccessModule, SafetyInspectionModule, BookingModule, SchoolSchedulingModule, MailOutboxModule, NegotiationModule, SchoolCalendarModule, VenueRegistryModule],
  controllers: [CentreTodayController],
  providers: [OpenQuestions, Today, SeasonToday],
})
export class TodayApiModule {}
