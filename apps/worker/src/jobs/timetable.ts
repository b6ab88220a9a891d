import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { PushWebhooksJob } from './push-webhooks.job.js';
import { RelayOutboxJob } from './relay-outbox.job.js';
import { RemindersJob } from './reminders.job.js';
import { RunAssignmentsJob } from './run-assignments.job.js';
import { SweepJob } from './sweep.job.js';
import { SyncCalendarsJob } from './sync-calendars.job.js';
import { WatchDatesJob } from './watch-dates.job.js';

const A_SECOND = 1_000;
const FIVE_SECONDS = 5_000;
const TEN_MINUTES = 600_000;

/** When which job wakes. A job that fails is logged and woken again: a database that is away ends nothing here. */
@Injectable()
export class Timetable {
  private readonly logger = new Logger(Timetable.name);

  constructor(
    private readonly relayOutbox: RelayOutboxJob,
    private readonly runAssignments: RunAssignmentsJob,
    private readonly sweep: SweepJob,
    private readonly syncCalendars: SyncCalendarsJob,
    private readonly reminders: RemindersJob,
    private readonly watchDates: WatchDatesJob,
    private readonly pushWebhooks: PushWebhooksJob,
  ) {}

  @Interval(A_SECOND)
  everySecond(): void {
    this.wake('relay-outbox', () => this.relayOutbox.run());
    this.wake('run-assignments', () => this.runAssignments.run());
  }

  /** Soon enough for a director who waits for a synchronisation, or for a date both sides have agreed on. */
  @Interval(FIVE_SECONDS)
  everyFiveSeconds(): void {
    this.wake('sync-calendars', () => this.syncCalendars.runOrdered());
    this.wake('watch-dates', () => this.watchDates.run());
    this.wake('push-webhooks', () => this.pushWebhooks.run());
  }

  /** More often than there is work, so that an hour or a night in which a worker was restarted is not left out. */
  @Interval(TEN_MINUTES)
  everyTenMinutes(): void {
    this.wake('sweep', () => this.sweep.run());
    this.wake('sync-calendars', () => this.syncCalendars.runNightly());
    this.wake('reminders', () => this.reminders.run());
  }

  private wake(job: string, run: () => Promise<unknown>): void {
    run().catch((error: unknown) => this.logger.error(`${job}: ${error instanceof Error ? error.message : String(error)}`));
  }
}
