import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { RelayOutboxJob } from './relay-outbox.job.js';
import { RunAssignmentsJob } from './run-assignments.job.js';
import { SweepJob } from './sweep.job.js';
import { WatchNegotiationsJob } from './watch-negotiations.job.js';

const A_SECOND = 1_000;
const TEN_SECONDS = 10_000;
const TEN_MINUTES = 600_000;

/** When which job wakes. A job that fails is logged and woken again: a database that is away ends nothing here. */
@Injectable()
export class Timetable {
  private readonly logger = new Logger(Timetable.name);

  constructor(
    private readonly relayOutbox: RelayOutboxJob,
    private readonly runAssignments: RunAssignmentsJob,
    private readonly sweep: SweepJob,
    private readonly watchNegotiations: WatchNegotiationsJob,
  ) {}

  @Interval(A_SECOND)
  everySecond(): void {
    this.wake('relay-outbox', () => this.relayOutbox.run());
    this.wake('run-assignments', () => this.runAssignments.run());
  }

  @Interval(TEN_SECONDS)
  everyTenSeconds(): void {
    this.wake('watch-negotiations', () => this.watchNegotiations.run());
  }

  /** More often than it sweeps, so that an hour in which a worker was restarted is not left out. */
  @Interval(TEN_MINUTES)
  everyTenMinutes(): void {
    this.wake('sweep', () => this.sweep.run());
  }

  private wake(job: string, run: () => Promise<unknown>): void {
    run().catch((error: unknown) => this.logger.error(`${job}: ${error instanceof Error ? error.message : String(error)}`));
  }
}
