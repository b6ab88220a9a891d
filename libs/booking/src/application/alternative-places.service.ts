import { Injectable } from '@nestjs/common';
import { SchoolRegister } from '#identity-access';
import { addDays } from '#kernel';
import { ANSWER_CLOSES_DAYS_BEFORE } from '../domain/answer-rule.js';
import { AlternativePlaceQueries } from '../persistence/alternative-place.queries.js';
import { AnswerCalendar } from './answer-calendar.service.js';
import type { Alternative, BookingView } from './booking-views.js';
import { SchoolDaysOff } from './school-days-off.service.js';

const MOST = 3;
/** A group looks for another place around the day it had prepared for. */
const REACH_DAYS = 28;

/** Where else a party could really go: open, safe, with room for all of it, on a day its grade may leave. */
@Injectable()
export class AlternativePlaces {
  constructor(
    private readonly queries: AlternativePlaceQueries,
    private readonly schools: SchoolRegister,
    private readonly daysOff: SchoolDaysOff,
    private readonly calendar: AnswerCalendar,
  ) {}

  /** At most three, best first: the same week, the same job field, the nearest day. `elsewhere`: not at the venue that cannot take it. */
  async of(centreId: string, booking: BookingView, { headcount = booking.headcount, elsewhere = false }: { headcount?: number; elsewhere?: boolean } = {}): Promise<Alternative[]> {
    const school = await this.schools.find(centreId, booking.schoolId);
    if (!school) return [];
    const soonest = addDays(this.calendar.today(), ANSWER_CLOSES_DAYS_BEFORE), before = addDays(booking.heldOn, -REACH_DAYS);
    const first = before > soonest ? before : soonest, last = addDays(booking.heldOn, REACH_DAYS);
    const daysOff = [...(await this.daysOff.ofGrade(centreId, booking, first, last))];
    return this.queries.of(centreId, { booking, headcount, level: school.level, first, last, daysOff, elsewhere, most: MOST });
  }
}
