import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityAccessModule } from '#identity-access';
import { AgreementDesk } from './application/agreement-desk.service.js';
import { AvailabilityRepository } from './persistence/availability.repository.js';
import { HolidayDesk } from './application/holiday-desk.service.js';
import { VenueStanding } from './application/venue-standing.service.js';
import { VenueCatalogue } from './application/venue-catalogue.service.js';
import { VenueDesk } from './application/venue-desk.service.js';
import { Holiday } from './persistence/holiday.entity.js';
import { HolidayRepository } from './persistence/holiday.repository.js';
import { Opening } from './persistence/opening.entity.js';
import { OpeningRepository } from './persistence/opening.repository.js';
import { StandingRepository } from './persistence/standing.repository.js';
import { VenueQueries } from './persistence/venue.queries.js';
import { VenueRepository } from './persistence/venue.repository.js';

const ROWS = [AvailabilityRepository, HolidayRepository, OpeningRepository, StandingRepository, VenueQueries, VenueRepository];

/** The venue pool. Asks nothing of the floors above, so any process may import it. */
@Module({
  imports: [TypeOrmModule.forFeature([Holiday, Opening]), IdentityAccessModule],
  providers: [AgreementDesk, VenueDesk, HolidayDesk, VenueCatalogue, VenueStanding, ...ROWS],
  exports: [AgreementDesk, VenueDesk, HolidayDesk, VenueCatalogue, VenueStanding],
})
export class VenueRegistryModule {}
