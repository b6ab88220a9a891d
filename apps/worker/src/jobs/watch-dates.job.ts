import { Injectable } from '@nestjs/common';
import { WatchNegotiationsJob } from './watch-negotiations.job.js';
import { WatchWaitingListJob } from './watch-waiting-list.job.js';

/** Looks after dates somebody waits for: those being negotiated, and those a school waits to become free. One that fails does not hold up the other. */
@Injectable()
export class WatchDatesJob {
  constructor(
    private readonly negotiations: WatchNegotiationsJob,
    private readonly waitingList: WatchWaitingListJob,
  ) {}

  async run(): Promise<void> {
    await Promise.all([this.negotiations.run(), this.waitingList.run()]);
  }
}
