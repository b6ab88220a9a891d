import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { CalendarEntries } from '#school-calendar';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { CalendarQuery, CalendarResponse } from './dto/calendar.dto.js';

@ApiTags('teacher')
@Controller('v1/teacher/calendar')
@Audience('teacher')
export class TeacherCalendarController {
  constructor(private readonly calendar: CalendarEntries) {}

  /** The school's academic calendar as the centre has it. */
  @Get()
  async listCalendarEvents(@CurrentActor() actor: Actor, @Query() span: CalendarQuery): Promise<CalendarResponse> {
    return { items: await this.calendar.list(actor, span) };
  }
}
