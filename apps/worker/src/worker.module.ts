import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { BookingModule } from '#booking';
import { DatabaseModule } from '#database';
import { IdentityAccessModule } from '#identity-access';
import { NegotiationModule } from '#negotiation';
import { NotificationsModule } from '#notifications';
import { SafetyInspectionModule } from '#safety-inspection';
import { SchoolCalendarModule } from '#school-calendar';
import { SchoolSchedulingModule } from '#school-scheduling';
import { SubscribersModule } from '#subscribers';
import { VisitDayModule } from '#visit-day';
import { VisitResultsModule } from '#visit-results';
import { WaitingListModule } from '#waiting-list';
import type { Environment } from './environment.js';
import { ProveBoundsJob } from './jobs/prove-bounds.job.js';
import { PushWebhooksJob } from './jobs/push-webhooks.job.js';
import { RelayOutboxJob } from './jobs/relay-outbox.job.js';
import { RemindersJob } from './jobs/reminders.job.js';
import { RemindSchoolsJob } from './jobs/remind-schools.job.js';
import { RunAssignmentsJob } from './jobs/run-assignments.job.js';
import { FrontierRunWork } from './jobs/run-work/frontier-run.work.js';
import { LeastChangeRunWork } from './jobs/run-work/least-change-run.work.js';
import { PlanRunWork } from './jobs/run-work/plan-run.work.js';
import { RepairRunWork } from './jobs/run-work/repair-run.work.js';
import type { RunWork } from './jobs/run-work/run-work.js';
import { RunWorks } from './jobs/run-work/run-works.js';
import { WhatIfRunWork } from './jobs/run-work/what-if-run.work.js';
import { SweepJob } from './jobs/sweep.job.js';
import { neisOf, NeisAccess, SyncCalendarsJob } from './jobs/sync-calendars.job.js';
import { Timetable } from './jobs/timetable.js';
import { WatchBookingsJob } from './jobs/watch-bookings.job.js';
import { WatchInspectionsJob } from './jobs/watch-inspections.job.js';
import { WatchDatesJob } from './jobs/watch-dates.job.js';
import { WatchNegotiationsJob } from './jobs/watch-negotiations.job.js';
import { WatchWaitingListJob } from './jobs/watch-waiting-list.job.js';
import { PortsModule } from './ports.module.js';
import { Solver } from './solver/solver.js';
import { ThreadSolver } from './solver/thread-solver.js';

/** One for each kind of run. */
const runWorks = [PlanRunWork, FrontierRunWork, RepairRunWork, WhatIfRunWork, LeastChangeRunWork];

/** Composition only: no HTTP here; jobs wake, the rooms do the work. */
@Module({})
export class WorkerModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot(environment.DATABASE_URL, environment.WORKER_DATABASE_POOL),
        PortsModule.forRoot(environment),
        ScheduleModule.forRoot(),
        BookingModule,
        IdentityAccessModule,
        NegotiationModule,
        NotificationsModule,
        SafetyInspectionModule,
        SchoolCalendarModule,
        SchoolSchedulingModule,
        VisitDayModule,
        VisitResultsModule,
        SubscribersModule,
        WaitingListModule,
      ],
      providers: [
        PushWebhooksJob, RelayOutboxJob, RemindersJob, RemindSchoolsJob, RunAssignmentsJob, ProveBoundsJob, SweepJob, SyncCalendarsJob, Timetable, WatchBookingsJob, WatchDatesJob, WatchInspectionsJob, WatchNegotiationsJob, WatchWaitingListJob, ...runWorks,
        { provide: NeisAccess, useFactory: () => neisOf(environment) },
        { provide: RunWorks, inject: runWorks, useFactory: (...works: RunWork[]) => new RunWorks(works) },
        { provide: Solver, useFactory: () => new ThreadSolver() },
      ],
    };
  }
}
