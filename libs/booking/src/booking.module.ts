import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityAccessModule } from '#identity-access';
import { VenueRegistryModule } from '#venue-registry';
import { AnswerCalendar } from './application/answer-calendar.service.js';
import { BookingCatalogue } from './application/booking-catalogue.service.js';
import { BookingDesk } from './application/booking-desk.service.js';
import { BookingOffers } from './application/booking-offers.service.js';
import { BookingOpeningUsage } from './application/booking-opening-usage.service.js';
import { BookingRequests } from './application/booking-requests.service.js';
import { FreePlaces } from './application/free-places.service.js';
import { HostLinks } from './application/host-links.service.js';
import { LinkTokens } from './application/link-tokens.service.js';
import { OtherDays } from './application/other-days.service.js';
import { PlanAcceptance } from './application/plan-acceptance.service.js';
import { PlanAmendment } from './application/plan-amendment.service.js';
import { PlannedVisits } from './application/planned-visits.service.js';
import { Rescheduling } from './application/rescheduling.service.js';
import { SeatHolds } from './application/seat-holds.service.js';
import { VisitProgress } from './application/visit-progress.service.js';
import { Booking } from './persistence/booking.entity.js';
import { BookingQueries } from './persistence/booking.queries.js';
import { BookingRepository } from './persistence/booking.repository.js';
import { HostLink } from './persistence/host-link.entity.js';
import { LeftOverQueries } from './persistence/left-over.queries.js';
import { OpeningSupplyQueries } from './persistence/opening-supply.queries.js';
import { OtherDayQueries } from './persistence/other-day.queries.js';
import { PlanAmendmentRepository } from './persistence/plan-amendment.repository.js';
import { SeatHoldRepository } from './persistence/seat-hold.repository.js';

/** Needs `LinkSecret`, bound by each app; offers `BookingOpeningUsage` for the venue room's port. */
@Module({
  imports: [TypeOrmModule.forFeature([Booking, HostLink]), IdentityAccessModule, VenueRegistryModule],
  providers: [
    AnswerCalendar, BookingCatalogue, BookingDesk, BookingOffers, BookingOpeningUsage, BookingQueries, BookingRepository, BookingRequests, FreePlaces, HostLinks,
    LeftOverQueries, OpeningSupplyQueries, PlanAcceptance, PlanAmendment, PlanAmendmentRepository, PlannedVisits,
    LinkTokens, OtherDayQueries, OtherDays, Rescheduling, SeatHoldRepository, SeatHolds, VisitProgress,
  ],
  exports: [BookingCatalogue, BookingDesk, BookingOffers, BookingOpeningUsage, HostLinks, LinkTokens, OtherDays, PlanAmendment, PlannedVisits, Rescheduling, SeatHolds, VisitProgress],
})
export class BookingModule {}
