import { Module } from '@nestjs/common';
import { HostOpeningsModule, VenueRegistryModule } from '#venue-registry';
import { SeasonOpenings } from './application/season-openings.service.js';
import { VenueFinderModule } from './venue-finder.module.js';

/** Half-days of a whole season. Apart from VenueFinderModule because it needs the ports of HostOpeningsModule. */
@Module({ imports: [HostOpeningsModule, VenueFinderModule, VenueRegistryModule], providers: [SeasonOpenings], exports: [SeasonOpenings] })
export class SeasonOpeningsModule {}
