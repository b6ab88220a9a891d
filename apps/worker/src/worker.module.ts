import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { DatabaseModule } from '#database';
import { IdentityAccessModule } from '#identity-access';
import { NotificationsModule } from '#notifications';
import { SchoolSchedulingModule } from '#school-scheduling';
import type { Environment } from './environment.js';
import { RelayOutboxJob } from './jobs/relay-outbox.job.js';
import { RunAssignmentsJob } from './jobs/run-assignments.job.js';
import { SweepJob } from './jobs/sweep.job.js';
import { Timetable } from './jobs/timetable.js';
import { PortsModule } from './ports.module.js';
import { Solver } from './solver/solver.js';
import { ThreadSolver } from './solver/thread-solver.js';

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
        IdentityAccessModule,
        NotificationsModule,
        SchoolSchedulingModule,
      ],
      providers: [RelayOutboxJob, RunAssignmentsJob, SweepJob, Timetable, { provide: Solver, useFactory: () => new ThreadSolver() }],
    };
  }
}
