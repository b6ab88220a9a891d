import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule } from '#database';
import { AccountsApiModule } from './accounts/accounts.module.js';
import { AvailabilityApiModule } from './availability/availability.module.js';
import { BookingsApiModule } from './bookings/bookings.module.js';
import { CalendarsApiModule } from './calendars/calendars.module.js';
import type { Environment } from './environment.js';
import { HealthModule } from './health/health.module.js';
import { HolidaysApiModule } from './holidays/holidays.module.js';
import { HostDayModule } from './host-day/host-day.module.js';
import { HttpModule } from './http/http.module.js';
import { InspectionCycleApiModule } from './inspection-cycle/inspection-cycle.module.js';
import { InspectionsApiModule } from './inspections/inspections.module.js';
import { IntakeApiModule } from './intake/intake.module.js';
import { NegotiationsApiModule } from './negotiations/negotiations.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PapersApiModule } from './papers/papers.module.js';
import { PoolApiModule } from './pool/pool.module.js';
import { PortsModule } from './ports.module.js';
import { ResultsApiModule } from './results/results.module.js';
import { RecordsApiModule } from './records/records.module.js';
import { SchedulingApiModule } from './scheduling/scheduling.module.js';
import { SubscribersApiModule } from './subscribers/subscribers.module.js';
import { TodayApiModule } from './today/today.module.js';
import { VenueFinderApiModule } from './venue-finder/venue-finder.module.js';
import { VenuesApiModule } from './venues/venues.module.js';
import { VisitsApiModule } from './visits/visits.module.js';
import { WaitingApiModule } from './waiting/waiting.module.js';
import { ProblemPagesModule } from './web/problem-pages.module.js';

/** Composition only: the rooms come with the controllers that open them to the public. */
@Module({})
export class AppModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(environment.DATABASE_URL, environment.DATABASE_POOL),
        HttpModule.forRoot(environment),
        PortsModule.forRoot(environment),
        AccountsApiModule,
        VenuesApiModule,
        VenueFinderApiModule,
        PoolApiModule,
        IntakeApiModule,
        HolidaysApiModule,
        InspectionsApiModule,
        InspectionCycleApiModule,
        HostDayModule,
        AvailabilityApiModule,
        BookingsApiModule,
        CalendarsApiModule,
        SchedulingApiModule,
        VisitsApiModule,
        NegotiationsApiModule,
        WaitingApiModule,
        SubscribersApiModule,
        ResultsApiModule,
        PapersApiModule,
        TodayApiModule,
        RecordsApiModule,
        HealthModule,
        PagesModule,
        ProblemPagesModule,
      ],
    };
  }
}
