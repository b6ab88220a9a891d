import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { NegotiationModule } from '#negotiation';
import { SafetyInspectionModule } from '#safety-inspection';
import { HostOpeningsModule } from '#venue-registry';
import { VenueIntakeModule } from '#venue-intake';
import { VisitDayModule } from '#visit-day';
import { VisitResultsModule } from '#visit-results';
import { WaitingListModule } from '#waiting-list';
import { DaysPages } from './days-pages.service.js';
import { HostDaysController } from './host-days.controller.js';
import { HostPageController } from './host-page.controller.js';
import { HostSteps } from './host-steps.service.js';
import { PageAssetsController } from './page-assets.controller.js';
import { PageFont } from './page-font.js';
import { HostAvailabilityController } from './host-availability.controller.js';
import { FeedsController } from './feeds.controller.js';
import { HostDayModule } from '../host-day/host-day.module.js';
import { HostFeedController } from './host-feed.controller.js';
import { HostTodayController } from './host-today.controller.js';
import { HostAsks } from './host-asks.service.js';
import { HostDoor } from './host-door.service.js';
import { ProofPageController } from './proof-page.controller.js';
import { RegistrationPageController } from './registration-page.controller.js';
import { SchoolPageController } from './school-page.controller.js';
import { SchoolVisitsController } from './school-visits.controller.js';
import { SchoolVisits } from './school-visits.service.js';
import { SelfCheckPageController } from './self-check-page.controller.js';
import { SurveyPageController } from './survey-page.controller.js';
import { WaitPageController } from './wait-page.controller.js';

/** Pages the api renders itself, for people without an account. */
@Module({
  imports: [BookingModule, HostDayModule, HostOpeningsModule, NegotiationModule, SafetyInspectionModule, VenueIntakeModule, VisitDayModule, VisitResultsModule, WaitingListModule],
  controllers: [
    HostPageController, HostDaysController, HostAvailabilityController, HostTodayController, HostFeedController, FeedsController,
    RegistrationPageController, WaitPageController, SchoolPageController, SchoolVisitsController, SurveyPageController, SelfCheckPageController, ProofPageController, PageAssetsController,
  ],
  providers: [DaysPages, HostAsks, HostDoor, HostSteps, PageFont, SchoolVisits],
})
export class PagesModule {}
