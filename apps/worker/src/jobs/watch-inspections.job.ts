import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { JobRuns } from '#database';
import { Clock, dayInSeoul, isWeekend, timeInSeoul } from '#kernel';
import { InspectionWatch } from '#safety-inspection';

const TICK_MS = 600_000;
/** Nobody is reminded of anything outside of these hours; what may not take place is taken back at any. */
const FROM = '08:30', UNTIL = '18:00';

/** Keeps covers and corrections: every ten minutes, by one worker. */
@Injectable()
export class WatchInspectionsJob {
  constructor(
    private readonly clock: Clock,
    private readonly runs: JobRuns,
    private readonly watch: InspectionWatch,
  ) {}

  /** False when another worker watches. */
  run(): Promise<boolean> {
    const now = this.clock.now(), time = timeInSeoul(now), mayRemind = time >= FROM && time < UNTIL && !isWeekend(dayInSeoul(now));
    return this.runs.once('watch-inspections', new Date(Math.floor(now.getTime() / TICK_MS) * TICK_MS), `${hostname()}-${process.pid}`, async () => ({
      ...(await this.watch.restrictDue()), reminded: mayRemind ? await this.watch.remindDue() : 0,
    }));
  }
}
