import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { JobRuns } from '#database';
import { Sessions } from '#identity-access';
import { Clock } from '#kernel';

const HOUR_MS = 3_600_000;
/** Long enough to look into a complaint about a mail; delivered messages are of no other use. */
const KEEP_DAYS = 7;

/** Puts out what has served its time: ended sessions, old attempts, delivered messages. Once an hour, by one worker. */
@Injectable()
export class SweepJob {
  constructor(
    private readonly clock: Clock,
    private readonly runs: JobRuns,
    private readonly sessions: Sessions,
  ) {}

  /** False when another worker sweeps this hour. */
  run(): Promise<boolean> {
    const hour = new Date(Math.floor(this.clock.now().getTime() / HOUR_MS) * HOUR_MS);
    return this.runs.once('sweep', hour, `${hostname()}-${process.pid}`, async () => ({
      sessions: await this.sessions.sweep(),
      ...(await this.runs.forget(KEEP_DAYS)),
    }));
  }
}
