import { Module } from '@nestjs/common';
import { IdentityAccessModule } from '#identity-access';
import { SchoolSchedulingModule } from '#school-scheduling';
import { VenueRegistryModule } from '#venue-registry';
import { HostThanks } from './application/host-thanks.service.js';
import { PoolHealthCatalogue } from './application/pool-health.service.js';
import { SavedViews } from './application/saved-views.service.js';
import { TouchedWishes } from './application/touched-wishes.service.js';
import { VenueFinder } from './application/venue-finder.service.js';
import { FinderQueries } from './persistence/finder.queries.js';
import { FoundVenueQueries } from './persistence/found-venue.queries.js';
import { PoolHealthQueries } from './persistence/pool-health.queries.js';
import { SavedViewRepository } from './persistence/saved-view.repository.js';
import { WishTouchQueries } from './persistence/wish-touch.queries.js';

const doors = [HostThanks, PoolHealthCatalogue, SavedViews, TouchedWishes, VenueFinder];

/** Venues looked for, and how the pool of venues fares. Asks every room of the house below it, changes none. */
@Module({
  imports: [IdentityAccessModule, SchoolSchedulingModule, VenueRegistryModule],
  providers: [...doors, FinderQueries, FoundVenueQueries, PoolHealthQueries, SavedViewRepository, WishTouchQueries],
  exports: doors,
})
export class VenueFinderModule {}
