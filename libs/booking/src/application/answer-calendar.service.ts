import { Injectable } from '@nestjs/common';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { VenueCatalogue } from '#venue-registry';
import { answerDueOn } from '../domain/answer-rule.js';

/** Today, and the days by which hosts are asked to answer, by the centre's own holidays. */
@Injectable()
export class AnswerCalendar {
  constructor(
    private readonly clock: Clock,
    private readonly venues: VenueCatalogue,
  ) {}

  today(): Day {
    return dayInSeoul(this.clock.now());
  }

  now(): Date {
    return this.clock.now();
  }

  /** One reading of the holidays for any number of visits. */
  async dueDays(centreId: string): Promise<(heldOn: Day) => Day> {
    const holidays = new Set((await this.venues.holidays(centreId)).map(({ day }) => day));
    const today = this.today();
    return (heldOn) => answerDueOn(today, heldOn, holidays);
  }
}
