import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { NegotiationModule } from '#negotiation';
import { VenueFinderModule } from '#venue-finder';
import { HostOpeningsModule, VenueRegistryModule } from '#venue-registry';
import { WaitingListModule } from '#waiting-list';
import { HostAvailabilityApiController } from './availability.host.controller.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CentreLinksController } from './links.centre.controller.js';

@Module({
  imports: [BookingModule, HostOpeningsModule, NegotiationModule, VenueFinderModule, VenueRegistryModule, WaitingListModule],
  controllers: [HostAvailabilityApiController, CalendarFeedsController, CentreLinksController],
})
export class AvailabilityApiModule {}
