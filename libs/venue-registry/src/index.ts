export { AgreementDesk } from './application/agreement-desk.service.js';
export { AvailabilityCalendar } from './application/availability-calendar.service.js';
export type { AvailabilityChange, DayView, HalfDayView, MonthView } from './application/availability.views.js';
export { DayOffDesk } from './application/day-off-desk.service.js';
export { HalfDayDesk, type SetHalfDay } from './application/half-day-desk.service.js';
export { LimitsDesk } from './application/limits-desk.service.js';
export { PatternDesk } from './application/pattern-desk.service.js';
export { keeperOf, type VenueKeeper } from './application/venue-keeper.js';
export { type Blackout, type BlackoutDraft, blackoutInWords } from './domain/blackout-rule.js';
export { HALF_DAY_STATES, type HalfDayState } from './domain/half-day-state.js';
export { lastOfMonth, monthAfter, monthBefore, monthOf } from './domain/month.js';
export type { VisitLimits } from './domain/visit-limits.js';
export { type PatternDraft, type SkippedDay, skippedInWords, type WeeklyPattern } from './domain/weekly-pattern.js';
export { HolidayDesk } from './application/holiday-desk.service.js';
export { VenueCatalogue, type VenueSearch } from './application/venue-catalogue.service.js';
export { OpeningDesk, type ChangeOpening, type OpenDay } from './application/opening-desk.service.js';
export { type Move, type Restriction, VenueStanding } from './application/venue-standing.service.js';
export {
  type Channel, CHANNELS, type Finder, FINDERS, RESTRICTION_CAUSES, type RestrictionCause, STATUS_NAMES, stepsFrom, VENUE_STATUSES, type VenueStatus,
} from './domain/standing.js';
export {
  DocumentNotFound, DocumentRefused, GatesMissing, PaperNotFound, ProgrammeNotFound, RecordRefused, StandingIllegal, StandingRefused, StandingStale, VenueStillRestricted, VenueStillVisited,
} from './domain/pool.errors.js';
export { type StandingStep, PoolDesk } from './application/pool-desk.service.js';
export { PaperDesk } from './application/paper-desk.service.js';
export { PoolCatalogue } from './application/pool-catalogue.service.js';
export { TargetDesk } from './application/target-desk.service.js';
export type {
  ContactView, DiscoveryView, DocumentView, PaperView, PoolLine, ProgrammeView, RestrictionView, StageCount, StatusChangeView, TargetView, VenueRecordView,
} from './application/pool.views.js';
export { DOCUMENT_SUBJECTS, type DocumentSubject } from './domain/document-rule.js';
export { type Gate, GATE_NAMES, GATE_STATES, type GateState, type GateView, GATES, gateOn, isPassed, PAPER_GATES, type PaperGate } from './domain/gates.js';
export {
  CONTACT_KINDS, type ContactDraft, type ContactKind, FACILITIES, type Facility, INSURANCE_KINDS, type InsuranceKind, type LeadDraft, type PaperDraft, type ProgrammeFacts, type VenueFacts,
} from './domain/record-rule.js';
export { MOST_TARGETED, TARGET_STAGES, type TargetStage } from './domain/target-rule.js';
export type { PoolFilter } from './persistence/pool.queries.js';
export type { PoolSettings } from './persistence/target.repository.js';
export { VenuePoolModule } from './venue-pool.module.js';
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
  BlackoutNotFound, BlackoutOverlaps, BlackoutOverVisits, BlackoutRefused, LimitsRefused, OpeningInBlackout, PatternNotFound, PatternRefused, VenueStale,
  HolidayDaysRefused, HolidayNotFound, OpeningAlreadyExists, OpeningDayPassed, OpeningDuplicated, OpeningNotCleared, OpeningNotFound, OpeningOnClosedDay,
  OpeningStale, OpeningStillBooked, SeatsAlreadyTaken, VenueDraftsRefused, VenueNotFound,
} from './domain/venue-registry.errors.js';
export { OpeningGate } from './ports/opening-gate.js';
export { OpeningUsage, type StandingVisit } from './ports/opening-usage.js';
export { HostOpeningsModule } from './host-openings.module.js';
export { VenueRegistryModule } from './venue-registry.module.js';
