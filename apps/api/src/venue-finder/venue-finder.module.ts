import { Module } from '@nestjs/common';
import { VenueFinderModule } from '#venue-finder';
import { SavedViewsController } from './saved-views.controller.js';
import { CentreVenueSearchController } from './venue-search.centre.controller.js';
import { TeacherVenueSearchController } from './venue-search.teacher.controller.js';

@Module({ imports: [VenueFinderModule], controllers: [TeacherVenueSearchController, CentreVenueSearchController, SavedViewsController] })
export class VenueFinderApiModule {}
