import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { JobRuns } from '#database';
import { Clock } from '#kernel';
import { NegotiationWatch } from '#negotiation';

const TICK_MS = 60_000;

/** Looks after dates nobody answers about. Once a minute, by one worker. */
@Injectable()
export class WatchNegotiationsJob {
  constructor(
    private readonly clock: Clock,
    private readonly runs: JobRuns,
    private readonly watch: NegotiationWatch,
  ) {}

  /** False when another worker watches this minute. */
  run(): Promise<boolean> {
    const tick = new Date(Math.floor(this.clock.now().getTime() / TICK_MS) * TICK_MS);
    return this.runs.once('watch-negotiations', tick, `${hostname()}-${process.pid}`, () => this.watch.round());
  }
}
