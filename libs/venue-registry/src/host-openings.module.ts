import { Module } from '@nestjs/common';
import { OpeningDesk } from './application/opening-desk.service.js';
import { HolidayRepository } from './persistence/holiday.repository.js';
import { OpeningRepository } from './persistence/opening.repository.js';
import { VenueQueries } from './persistence/venue.queries.js';

/**
 * What hosts do themselves. Apart from VenueRegistryModule because it needs the ports OpeningGate and OpeningUsage:
 * only a process that serves hosts has to bind them, and no circle can form through the desks of the rooms above.
 */
@Module({
  providers: [OpeningDesk, HolidayRepository, OpeningRepository, VenueQueries],
  exports: [OpeningDesk],
})
export class HostOpeningsModule {}
