export { HolidayDesk } from './application/holiday-desk.service.js';
export { VenueCatalogue, type VenueSearch } from './application/venue-catalogue.service.js';
export { OpeningDesk, type ChangeOpening, type OpenDay } from './application/opening-desk.service.js';
export { VenueDesk } from './application/venue-desk.service.js';
export type {
  HolidayView, OpeningDay, OpeningView, Page, SeasonOpening, SeasonVenueView, VenueView,
} from './application/venue.views.js';
export {
  EXPERIENCE_TYPES, type ExperienceType, type HolidayDraft, type OpeningDraft, type ProgrammeDraft, VENUE_LEVELS, VENUE_TYPES,
  type VenueDraft, type VenueLevel, type VenueType,
} from './domain/venue-drafts.js';
export { GAZETTE_YEARS, gazetteHolidays } from './domain/gazette-holidays.js';
export { OPENING_STATUSES, type OpeningStatus } from './domain/opening-status.js';
export {
  HolidayDaysRefused, HolidayNotFound, OpeningAlreadyExists, OpeningDayPassed, OpeningDuplicated, OpeningNotCleared, OpeningNotFound, OpeningOnClosedDay,
  OpeningStale, OpeningStillBooked, SeatsAlreadyTaken, VenueDraftsRefused, VenueNotFound,
} from './domain/venue-registry.errors.js';
export { OpeningGate } from './ports/opening-gate.js';
export { OpeningUsage } from './ports/opening-usage.js';
export { HostOpeningsModule } from './host-openings.module.js';
export { VenueRegistryModule } from './venue-registry.module.js';
