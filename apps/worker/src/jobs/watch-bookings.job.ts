import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { BookingWatch } from '#booking';
import { JobRuns } from '#database';
import { Clock, dayInSeoul, isWeekend, timeInSeoul } from '#kernel';

const TICK_MS = 600_000;
/** Nobody is reminded of anything outside of these hours. */
const FROM = '08:30', UNTIL = '18:00';

/** Keeps the deadlines of bookings. Every ten minutes of a working day, by one worker. */
@Injectable()
export class WatchBookingsJob {
  constructor(
    private readonly clock: Clock,
    private readonly runs: JobRuns,
    private readonly watch: BookingWatch,
  ) {}

  /** False in quiet hours, and when another worker watches. */
  async run(): Promise<boolean> {
    const now = this.clock.now(), time = timeInSeoul(now);
    if (time < FROM || time >= UNTIL || isWeekend(dayInSeoul(now))) return false;
    return this.runs.once('watch-bookings', new Date(Math.floor(now.getTime() / TICK_MS) * TICK_MS), `${hostname()}-${process.pid}`, () => this.watch.round());
  }
}
