import { Module } from '@nestjs/common';
import { SeasonOpeningsModule, VenueFinderModule } from '#venue-finder';
import { CentrePoolHealthController } from './pool-health.centre.controller.js';
import { SavedViewsController } from './saved-views.controller.js';
import { CentreSeasonOpeningsController } from './season-openings.centre.controller.js';
import { CentreVenueSearchController } from './venue-search.centre.controller.js';
import { TeacherVenueSearchController } from './venue-search.teacher.controller.js';

@Module({
  imports: [VenueFinderModule, SeasonOpeningsModule],
  controllers: [TeacherVenueSearchController, CentreVenueSearchController, SavedViewsController, CentrePoolHealthController, CentreSeasonOpeningsController],
})
export class VenueFinderApiModule {}
