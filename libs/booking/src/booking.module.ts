import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityAccessModule } from '#identity-access';
import { SchoolCalendarModule } from '#school-calendar';
import { VenueRegistryModule } from '#venue-registry';
import { AlternativePlaces } from './application/alternative-places.service.js';
import { AnswerCalendar } from './application/answer-calendar.service.js';
import { BeforeTheVisit } from './application/before-the-visit.service.js';
import { CalendarFeeds } from './application/calendar-feeds.service.js';
import { HostReturns } from './application/host-returns.service.js';
import { CalendarFeedRepository } from './persistence/calendar-feed.repository.js';
import { HostLinkRepository } from './persistence/host-link.repository.js';
import { ReturnRepository } from './persistence/return.repository.js';
import { BookingCatalogue } from './application/booking-catalogue.service.js';
import { BookingDesk } from './application/booking-desk.service.js';
import { BookingOffers } from './application/booking-offers.service.js';
import { BookingOpeningUsage } from './application/booking-opening-usage.service.js';
import { BookingRequests } from './application/booking-requests.service.js';
import { BookingSettingsDesk } from './application/booking-settings-desk.service.js';
import { BookingSteps } from './application/booking-steps.service.js';
import { BookingTimelines } from './application/booking-timelines.service.js';
import { BookingWatch } from './application/booking-watch.service.js';
import { Cancellations } from './application/cancellations.service.js';
import { Corrections } from './application/corrections.service.js';
import { FreePlaces } from './application/free-places.service.js';
import { HostLinks } from './application/host-links.service.js';
import { LinkTokens } from './application/link-tokens.service.js';
import { LostVisits } from './application/lost-visits.service.js';
import { OtherDays } from './application/other-days.service.js';
import { PlanAcceptance } from './application/plan-acceptance.service.js';
import { PlanAmendment } from './application/plan-amendment.service.js';
import { PlanCaps } from './application/plan-caps.service.js';
import { PlannedVisits } from './application/planned-visits.service.js';
import { Rescheduling } from './application/rescheduling.service.js';
import { SchoolDaysOff } from './application/school-days-off.service.js';
import { SeatHolds } from './application/seat-holds.service.js';
import { VisitProgress } from './application/visit-progress.service.js';
import { AlternativePlaceQueries } from './persistence/alternative-place.queries.js';
import { BookingDeadlineRepository } from './persistence/booking-deadline.repository.js';
import { BookingHistoryQueries } from './persistence/booking-history.queries.js';
import { BookingSettingsRepository } from './persistence/booking-settings.repository.js';
import { Booking } from './persistence/booking.entity.js';
import { BookingQueries } from './persistence/booking.queries.js';
import { BookingRepository } from './persistence/booking.repository.js';
import { HostLink } from './persistence/host-link.entity.js';
import { CapQueries } from './persistence/cap.queries.js';
import { LostVisitRepository } from './persistence/lost-visit.repository.js';
import { LeftOverQueries } from './persistence/left-over.queries.js';
import { OpeningSupplyQueries } from './persistence/opening-supply.queries.js';
import { OtherDayQueries } from './persistence/other-day.queries.js';
import { PlanAmendmentRepository } from './persistence/plan-amendment.repository.js';
import { SeatHoldRepository } from './persistence/seat-hold.repository.js';

/** Needs `LinkSecret`, bound by each app; offers `BookingOpeningUsage` for the venue room's port. */
@Module({
  imports: [TypeOrmModule.forFeature([Booking, HostLink]), IdentityAccessModule, SchoolCalendarModule, VenueRegistryModule],
  providers: [
    AnswerCalendar, BookingCatalogue, BookingDesk, BookingOffers, BookingOpeningUsage, BookingQueries, BookingRepository, BookingRequests, FreePlaces, HostLinks,
    CapQueries, PlanCaps, LeftOverQueries, OpeningSupplyQueries, PlanAcceptance, PlanAmendment, PlanAmendmentRepository, PlannedVisits,
    CalendarFeedRepository, CalendarFeeds, HostLinkRepository, HostReturns, ReturnRepository,
    LinkTokens, OtherDayQueries, OtherDays, Rescheduling, SeatHoldRepository, SeatHolds, VisitProgress,
    AlternativePlaceQueries, AlternativePlaces, BeforeTheVisit, BookingDeadlineRepository, BookingHistoryQueries, BookingSettingsDesk, BookingSettingsRepository, BookingSteps,
    BookingTimelines, BookingWatch, Cancellations, Corrections, LostVisitRepository, LostVisits, SchoolDaysOff,
  ],
  exports: [
    BookingCatalogue, BookingDesk, BookingOffers, BookingOpeningUsage, HostLinks, LinkTokens, OtherDays, PlanAmendment, PlanCaps, PlannedVisits, Rescheduling, SeatHolds, VisitProgress,
    AlternativePlaces, BeforeTheVisit, BookingSettingsDesk, CalendarFeeds, HostReturns, BookingTimelines, BookingWatch, Cancellations, Corrections, LostVisits,
  ],
})
export class BookingModule {}
