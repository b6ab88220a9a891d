import { Module } from '@nestjs/common';
import { AvailabilityCalendar } from './application/availability-calendar.service.js';
import { DayOffDesk } from './application/day-off-desk.service.js';
import { HalfDayDesk } from './application/half-day-desk.service.js';
import { LimitsDesk } from './application/limits-desk.service.js';
import { OpeningDesk } from './application/opening-desk.service.js';
import { PatternDesk } from './application/pattern-desk.service.js';
import { AvailabilityRepository } from './persistence/availability.repository.js';
import { HolidayRepository } from './persistence/holiday.repository.js';
import { OpeningRepository } from './persistence/opening.repository.js';
import { VenueQueries } from './persistence/venue.queries.js';

/**
 * What hosts do themselves. Apart from VenueRegistryModule because it needs the ports OpeningGate and OpeningUsage:
 * only a process that serves hosts has to bind them, and no circle can form through the desks of the rooms above.
 */
@Module({
  providers: [AvailabilityCalendar, AvailabilityRepository, DayOffDesk, HalfDayDesk, HolidayRepository, LimitsDesk, OpeningDesk, OpeningRepository, PatternDesk, VenueQueries],
  exports: [AvailabilityCalendar, DayOffDesk, HalfDayDesk, LimitsDesk, OpeningDesk, PatternDesk],
})
export class HostOpeningsModule {}
