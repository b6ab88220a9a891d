import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { IdempotencyKeys, JobRuns } from '#database';
import { Sessions } from '#identity-access';
import { Clock } from '#kernel';

const HOUR_MS = 3_600_000;
/** Long enough to look into a complaint about a mail, and for any client to ask again; of no use after that. */
const KEEP_DAYS = 7;

/** Puts out what has served its time: ended sessions, old attempts, delivered messages, kept answers. Once an hour, by one worker. */
@Injectable()
export class SweepJob {
  constructor(
    private readonly clock: Clock,
    private readonly runs: JobRuns,
    private readonly sessions: Sessions,
    private readonly keys: IdempotencyKeys,
  ) {}

  /** False when another worker sweeps this hour. */
  run(): Promise<boolean> {
    const hour = new Date(Math.floor(this.clock.now().getTime() / HOUR_MS) * HOUR_MS);
    return this.runs.once('sweep', hour, `${hostname()}-${process.pid}`, async () => ({
      sessions: await this.sessions.sweep(),
      keys: await this.keys.forget(KEEP_DAYS),
      ...(await this.runs.forget(KEEP_DAYS)),
    }));
  }
}
