import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { NegotiationModule } from '#negotiation';
import { DaysPages } from './days-pages.service.js';
import { HostDaysController } from './host-days.controller.js';
import { HostPageController } from './host-page.controller.js';
import { HostSteps } from './host-steps.service.js';
import { PageAssetsController } from './page-assets.controller.js';
import { PageFont } from './page-font.js';
import { SchoolPageController } from './school-page.controller.js';
import { SchoolVisitsController } from './school-visits.controller.js';
import { SchoolVisits } from './school-visits.service.js';

/** Pages the api renders itself, for people without an account. */
@Module({
  imports: [BookingModule, NegotiationModule],
  controllers: [HostPageController, HostDaysController, SchoolPageController, SchoolVisitsController, PageAssetsController],
  providers: [DaysPages, HostSteps, PageFont, SchoolVisits],
})
export class PagesModule {}
