import { Module } from '@nestjs/common';
import { HostOpeningsModule, VenueRegistryModule } from '#venue-registry';
import { SeasonOpenings } from './application/season-openings.service.js';
import { WishTouchQueries } from './persistence/wish-touch.queries.js';

/** Half-days of a whole season. Apart from VenueFinderModule because it needs the ports of HostOpeningsModule. */
@Module({ imports: [HostOpeningsModule, VenueRegistryModule], providers: [SeasonOpenings, WishTouchQueries], exports: [SeasonOpenings] })
export class SeasonOpeningsModule {}
