import { Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { calendarTemplate, CalendarUploads } from '#school-calendar';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { SHEET_TYPES, sendSheet } from '../http/sheet-download.js';
import { type Upload, UploadOf } from '../http/upload.js';
import { TemplateQuery, UploadQuery, UploadResponse } from './dto/calendar-upload.dto.js';

@ApiTags('teacher')
@Controller('v1/teacher/calendar')
@Audience('teacher')
export class TeacherCalendarUploadsController {
  constructor(private readonly uploads: CalendarUploads) {}

  /** The school's calendar of one school year as .ics, .csv or .xlsx, at most 20 MB. Looks only, unless `dryRun=false`; then wholly or not at all. */
  @Post('uploads')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  async uploadCalendar(@CurrentActor() actor: Actor, @Query() { dryRun }: UploadQuery, @UploadOf() upload: Upload): Promise<UploadResponse> {
    return this.uploads.take(actor, await upload.read(), { dryRun: dryRun === 'true' });
  }

  /** An empty sheet to fill in. */
  @Get('template')
  @ApiProduces(...Object.values(SHEET_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadCalendarTemplate(@Query() { format }: TemplateQuery, @Res() reply: HttpReply): Promise<void> {
    sendSheet(reply, { format, plainName: 'school-calendar', koreanName: '학사일정', bytes: await calendarTemplate(format) });
  }
}
