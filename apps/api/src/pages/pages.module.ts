import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { NegotiationModule } from '#negotiation';
import { WaitingListModule } from '#waiting-list';
import { DaysPages } from './days-pages.service.js';
import { HostDaysController } from './host-days.controller.js';
import { HostPageController } from './host-page.controller.js';
import { PageAssetsController } from './page-assets.controller.js';
import { PageFont } from './page-font.js';
import { SchoolPageController } from './school-page.controller.js';
import { WaitPageController } from './wait-page.controller.js';

/** Pages the api renders itself, for people without an account. */
@Module({
  imports: [BookingModule, NegotiationModule, WaitingListModule],
  controllers: [HostPageController, HostDaysController, WaitPageController, SchoolPageController, PageAssetsController],
  providers: [DaysPages, PageFont],
})
export class PagesModule {}
