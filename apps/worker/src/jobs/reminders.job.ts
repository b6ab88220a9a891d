import { Injectable } from '@nestjs/common';
import { RemindSchoolsJob } from './remind-schools.job.js';
import { WatchBookingsJob } from './watch-bookings.job.js';

/** Whatever is said because a day has come: about wishes not sent, and about bookings. One that fails does not hold up the other. */
@Injectable()
export class RemindersJob {
  constructor(
    private readonly schools: RemindSchoolsJob,
    private readonly bookings: WatchBookingsJob,
  ) {}

  async run(): Promise<void> {
    await Promise.all([this.schools.run(), this.bookings.run()]);
  }
}
