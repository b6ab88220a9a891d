import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { SchoolWeeks, TelephoneDesk, WishOutlooks, WishSheetDesk } from '#school-scheduling';
import { writeCsv, writeSpreadsheet } from '#table-files';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { SHEET_TYPES, sendSheet } from '../http/sheet-download.js';
import { type Upload, UploadOf } from '../http/upload.js';
import { OutlookResponse, SchoolOutlookDto } from './dto/outlook.dto.js';
import { SchoolGradeQuery, SchoolWeekListResponse } from './dto/season.dto.js';
import { TelephoneWishDto, WishResponse } from './dto/wish.dto.js';
import { WishSheetQuery, WishSheetReportResponse, WishTemplateQuery } from './dto/wish-sheet.dto.js';

/** Wishes that reach the centre by other ways than the school's own form: the telephone, and the district's sheet. */
@ApiTags('centre')
@Controller('v1/centre/seasons/:id')
@Audience('director')
export class CentreWishIntakeController {
  constructor(
    private readonly telephone: TelephoneDesk,
    private readonly sheets: WishSheetDesk,
    private readonly weeks: SchoolWeeks,
    private readonly outlooks: WishOutlooks,
  ) {}

  /** A wish a school told on the telephone: the same rules, and the name of who wrote it down. */
  @Post('wishes')
  @TakesKey()
  enterWish(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: TelephoneWishDto): Promise<WishResponse> {
    return this.telephone.enter(actor, { ...body, seasonId: id });
  }

  /** What the centre needs to write a wish down for a school: its days for a grade, and the district's load. */
  @Get('days')
  async listDaysOfSchool(@CurrentActor() actor: Actor, @Id() id: string, @Query() { schoolId, grade }: SchoolGradeQuery): Promise<SchoolWeekListResponse> {
    return { weeks: await this.weeks.ofSchool(actor, { seasonId: id, schoolId, grade }) };
  }

  /** How a wish will probably fare, and which further week would help. Nothing is stored. */
  @Post('outlook')
  @HttpCode(200)
  estimateOutlookOfSchool(@CurrentActor() actor: Actor, @Id() id: string, @Body() { schoolId, ...wish }: SchoolOutlookDto): Promise<OutlookResponse> {
    return this.outlooks.ofSchool(actor, schoolId, { ...wish, seasonId: id });
  }

  /** The whole district's survey as one .xlsx or .csv file, all or nothing. A dry run stores nothing and lists every fault by row and column. */
  @Post('wish-sheet')
  @TakesKey()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  async takeWishSheet(@CurrentActor() actor: Actor, @Id() id: string, @Query() { dryRun }: WishSheetQuery, @UploadOf() upload: Upload): Promise<WishSheetReportResponse> {
    const file = await upload.read();
    return dryRun === 'true' ? this.sheets.check(actor, id, file) : this.sheets.take(actor, id, file);
  }

  /** An empty sheet with the columns that are read; as .xlsx with the schools' codes beside. */
  @Get('wish-sheet/template')
  @ApiProduces(...Object.values(SHEET_TYPES))
  async wishSheetTemplate(@CurrentActor() actor: Actor, @Query() { format }: WishTemplateQuery, @Res() reply: HttpReply): Promise<void> {
    const sheets = await this.sheets.template(actor);
    const bytes = format === 'csv' ? writeCsv(sheets[0]?.rows ?? []) : await writeSpreadsheet(sheets);
    sendSheet(reply, { format, plainName: 'wishes', koreanName: '희망', bytes });
  }
}
