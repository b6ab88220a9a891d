import { addDays, Clock, type Day, dayInSeoul } from '#kernel';

/** A clock that stands still until it is told to move. Starts at nine in the morning in Seoul. */
export class FakeClock extends Clock {
  private instant: Date;

  constructor(today: Day) {
    super();
    this.instant = new Date(`${today}T09:00:00+09:00`);
  }

  override now(): Date {
    return this.instant;
  }

  travelTo(day: Day): void {
    this.instant = new Date(`${day}T09:00:00+09:00`);
  }

  travelToInstant(instant: Date): void {
    this.instant = instant;
  }

  advance({ days }: { readonly days: number }): void {
    this.travelTo(addDays(dayInSeoul(this.instant), days));
  }
}
