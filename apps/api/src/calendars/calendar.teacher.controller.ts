import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { CalendarEntries } from '#school-calendar';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import {
  AddEntryDto, AnsweredEntryResponse, AnswerEntryDto, CalendarEventResponse, CalendarQuery, CalendarResponse, ConfirmEntriesDto, CorrectEntryDto, EntriesConfirmedResponse,
} from './dto/calendar.dto.js';

@ApiTags('teacher')
@Controller('v1/teacher/calendar')
@Audience('teacher')
export class TeacherCalendarController {
  constructor(private readonly calendar: CalendarEntries) {}

  /** The school's academic calendar as the centre has it, with what is proposed and what was confirmed. */
  @Get()
  async listCalendarEvents(@CurrentActor() actor: Actor, @Query() span: CalendarQuery): Promise<CalendarResponse> {
    return { items: await this.calendar.list(actor, span), ...(await this.calendar.about(actor)) };
  }

  /** Confirms entries as they were seen. */
  @Post('confirmation')
  @HttpCode(200)
  confirmEntries(@CurrentActor() actor: Actor, @Body() { entries }: ConfirmEntriesDto): Promise<EntriesConfirmedResponse> {
    return this.calendar.confirmAll(actor, entries);
  }

  /** Adds an entry by hand. */
  @Post('entries')
  addEntry(@CurrentActor() actor: Actor, @Body() body: AddEntryDto): Promise<CalendarEventResponse> {
    return this.calendar.add(actor, body);
  }

  @Put('entries/:id')
  correctEntry(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: CorrectEntryDto): Promise<CalendarEventResponse> {
    return this.calendar.correct(actor, { id, version }, body);
  }

  /** A source that lists the entry does not bring it back. */
  @Delete('entries/:id')
  @HttpCode(204)
  async removeEntry(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    await this.calendar.remove(actor, { id, version });
  }

  /** What stands is right, whatever a source says now. */
  @Post('entries/:id/confirmation')
  @HttpCode(200)
  confirmEntry(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<CalendarEventResponse> {
    return this.calendar.confirm(actor, { id, version });
  }

  /** Answers a source that now says something else. */
  @Post('entries/:id/answer')
  @HttpCode(200)
  async answerSource(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { answer }: AnswerEntryDto): Promise<AnsweredEntryResponse> {
    return { entry: await this.calendar.answer(actor, { id, version }, answer) };
  }
}
