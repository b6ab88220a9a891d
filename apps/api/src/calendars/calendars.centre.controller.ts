import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { CalendarOverview, type CalendarOverviewView } from '#school-calendar';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { CalendarOverviewQuery, CalendarOverviewResponse } from './dto/calendar-overview.dto.js';

@ApiTags('centre')
@Controller('v1/centre/calendars')
@Audience('director')
export class CentreCalendarsController {
  constructor(private readonly overview: CalendarOverview) {}

  /** What is known of each school's calendar, and what keeps NEIS from being asked. */
  @Get()
  async seeCalendars(@CurrentActor() actor: Actor, @Query() { schoolYear }: CalendarOverviewQuery): Promise<CalendarOverviewResponse> {
    return answer(await this.overview.see(actor, schoolYear));
  }

  /** Synchronise now: the worker begins within seconds. Asked for again before it began, it stays one order. */
  @Post('synchronisation')
  @HttpCode(202)
  async orderSynchronisation(@CurrentActor() actor: Actor, @Query() { schoolYear }: CalendarOverviewQuery): Promise<CalendarOverviewResponse> {
    await this.overview.orderSync(actor);
    return answer(await this.overview.see(actor, schoolYear));
  }
}

const answer = ({ schoolYear, years, isOrdered, alerts, schools }: CalendarOverviewView): CalendarOverviewResponse => ({
  schoolYear, years, isOrdered, alerts: alerts.map(({ code, sentence, closedUntil, since }) => ({ code, sentence, closedUntil, since })),
  schools: schools.map(({ schoolId, schoolName, isInNeis, isKnown, entries, unconfirmed, differing, lastAnsweredAt, outcome, trouble, classes }) =>
    ({ schoolId, schoolName, isInNeis, isKnown, entries, unconfirmed, differing, lastAnsweredAt, outcome, trouble, classes })),
});
