export { VenueFinderModule } from './venue-finder.module.js';
export type { FoundPlace, FoundProgramme, FoundVenue, FoundVenues, Relaxation, SavedView } from './application/finder.views.js';
export { SavedViews } from './application/saved-views.service.js';
export { VenueFinder, type VenueQuestion } from './application/venue-finder.service.js';
export { VENUE_OBSTACLES, type VenueObstacle } from './domain/obstacle.js';
export { type Leavable, LEAVABLE, type Sort, SORTS, type VenueFilters } from './domain/venue-filters.js';
export { SavedViewNameTaken, SavedViewNotFound, SavedViewRefused, SearchRefused, SeasonOpeningsRefused, TooManySavedViews } from './domain/venue-finder.errors.js';
