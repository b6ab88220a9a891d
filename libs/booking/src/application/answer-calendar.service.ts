import { Injectable } from '@nestjs/common';
import { Clock, type Day, dayInSeoul, workingDaysBetween } from '#kernel';
import { VenueCatalogue } from '#venue-registry';
import { answerDueOn, offerDueOn } from '../domain/answer-rule.js';
import { BookingSettingsRepository } from '../persistence/booking-settings.repository.js';
import { SchoolDaysOff } from './school-days-off.service.js';

/** Today, and the days by which hosts and schools are asked to answer, by the centre's own settings and holidays. */
@Injectable()
export class AnswerCalendar {
  constructor(
    private readonly clock: Clock,
    private readonly venues: VenueCatalogue,
    private readonly settings: BookingSettingsRepository,
    private readonly schools: SchoolDaysOff,
  ) {}

  today(): Day {
    return dayInSeoul(this.clock.now());
  }

  now(): Date {
    return this.clock.now();
  }

  async holidays(centreId: string): Promise<Set<Day>> {
    return new Set((await this.venues.holidays(centreId)).map(({ day }) => day));
  }

  /** One reading of the holidays for any number of visits, and one reckoning per day: a plan asks for a thousand parties at once. */
  async dueDays(centreId: string): Promise<(heldOn: Day) => Day> {
    const [daysOff, { hostAnswerDays }] = await Promise.all([this.holidays(centreId), this.settings.of(centreId)]);
    const today = this.today(), known = new Map<Day, Day>();
    return (heldOn) => {
      const due = known.get(heldOn) ?? answerDueOn(today, heldOn, { days: hostAnswerDays, daysOff });
      known.set(heldOn, due);
      return due;
    };
  }

  /** Until when each of these schools may answer an offer; its own days off do not count. */
  async offerDueDays(centreId: string, schoolIds: Iterable<string>): Promise<(schoolId: string, heldOn: Day) => Day> {
    const [holidays, { schoolAnswerDays: days }] = await Promise.all([this.holidays(centreId), this.settings.of(centreId)]);
    const today = this.today(), ofSchool = new Map<string, Set<Day>>();
    for (const schoolId of schoolIds) ofSchool.set(schoolId, new Set([...holidays, ...(await this.schools.ofWork(centreId, schoolId, today))]));
    return (schoolId, heldOn) => offerDueOn(today, heldOn, { days, daysOff: ofSchool.get(schoolId) ?? holidays });
  }

  /** Working days from today to the visit. */
  async noticeDays(centreId: string, heldOn: Day): Promise<number> {
    return workingDaysBetween(this.today(), heldOn, await this.holidays(centreId));
  }
}
