import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { NegotiationModule } from '#negotiation';
import { HostOpeningsModule } from '#venue-registry';
import { VisitDayModule } from '#visit-day';
import { DaysPages } from './days-pages.service.js';
import { HostDaysController } from './host-days.controller.js';
import { HostPageController } from './host-page.controller.js';
import { PageAssetsController } from './page-assets.controller.js';
import { PageFont } from './page-font.js';
import { HostAvailabilityController } from './host-availability.controller.js';
import { FeedsController } from './feeds.controller.js';
import { HostDayModule } from '../host-day/host-day.module.js';
import { HostFeedController } from './host-feed.controller.js';
import { HostTodayController } from './host-today.controller.js';
import { HostDoor } from './host-door.service.js';
import { SchoolPageController } from './school-page.controller.js';

/** Pages the api renders itself, for people without an account. */
@Module({
  imports: [BookingModule, HostDayModule, HostOpeningsModule, NegotiationModule, VisitDayModule],
  controllers: [HostPageController, HostDaysController, HostAvailabilityController, HostTodayController, HostFeedController, FeedsController, SchoolPageController, PageAssetsController],
  providers: [DaysPages, HostDoor, PageFont],
})
export class PagesModule {}
