import { Injectable } from '@nestjs/common';
import { RemindSchoolsJob } from './remind-schools.job.js';
import { WatchBookingsJob } from './watch-bookings.job.js';
import { WatchInspectionsJob } from './watch-inspections.job.js';

/** Whatever is said because a day has come: about wishes not sent, about bookings, and about inspections. One that fails does not hold up the others. */
@Injectable()
export class RemindersJob {
  constructor(
    private readonly schools: RemindSchoolsJob,
    private readonly bookings: WatchBookingsJob,
    private readonly inspections: WatchInspectionsJob,
  ) {}

  async run(): Promise<void> {
    await Promise.all([this.schools.run(), this.bookings.run(), this.inspections.run()]);
  }
}
