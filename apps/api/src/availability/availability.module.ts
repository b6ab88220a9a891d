import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { NegotiationModule } from '#negotiation';
import { HostOpeningsModule, VenueRegistryModule } from '#venue-registry';
import { HostAvailabilityApiController } from './availability.host.controller.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CentreLinksController } from './links.centre.controller.js';

@Module({
  imports: [BookingModule, HostOpeningsModule, NegotiationModule, VenueRegistryModule],
  controllers: [HostAvailabilityApiController, CalendarFeedsController, CentreLinksController],
})
export class AvailabilityApiModule {}
