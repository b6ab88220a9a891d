import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { JobRuns } from '#database';
import { Clock } from '#kernel';
import { WaitingWatch } from '#waiting-list';

const TICK_MS = 60_000;

/** Looks after offers nobody answers, and after seats no event told of. Once a minute, by one worker. */
@Injectable()
export class WatchWaitingListJob {
  constructor(
    private readonly clock: Clock,
    private readonly runs: JobRuns,
    private readonly watch: WaitingWatch,
  ) {}

  /** False when another worker watches this minute. */
  run(): Promise<boolean> {
    const tick = new Date(Math.floor(this.clock.now().getTime() / TICK_MS) * TICK_MS);
    return this.runs.once('watch-waiting-list', tick, `${hostname()}-${process.pid}`, () => this.watch.round());
  }
}
