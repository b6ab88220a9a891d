import { Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { VenueImports, VenueSheets } from '#venue-intake';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { sendSheet, SHEET_TYPES } from '../http/sheet-download.js';
import { type Upload, UploadOf } from '../http/upload.js';
import { VenueSheetFormatQuery, VenueSheetQuery, VenueSheetResponse } from './dto/intake.dto.js';
import { wordsOf } from './intake-answer.js';

const MOST_ALIKE_SHOWN = 200, MOST_PIECES_SHOWN = 50;

@ApiTags('centre')
@Controller('v1/centre/venue-sheet')
@Audience('director')
export class CentreVenueSheetsController {
  constructor(private readonly imports: VenueImports, private readonly sheets: VenueSheets) {}

  /** Venues as .xlsx or .csv (UTF-8 or cp949), at most 20 MB. Looks only, unless `dryRun=false`; then wholly or not at all. */
  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  async uploadVenueSheet(@CurrentActor() actor: Actor, @Query() { dryRun, jobField, despiteAlike }: VenueSheetQuery, @UploadOf() upload: Upload): Promise<VenueSheetResponse> {
    const { faults, alike, closing, ...view } = await this.imports.take(actor, await upload.read(), { dryRun: dryRun === 'true', jobField, despiteAlike: despiteAlike === 'true' });
    return {
      ...view, faults: faults.map(({ row, column, code, message }) => ({ row: row ?? null, column: column ?? null, code, message })),
      alike: alike.slice(0, MOST_ALIKE_SHOWN).map(({ reasons, ...row }) => ({ ...row, reasons: wordsOf(reasons) })),
      closing: closing && {
        rows: closing.rows, blank: closing.blank, whole: closing.whole, partly: closing.partly, nothing: closing.nothing, notUnderstood: closing.notUnderstood.slice(0, MOST_PIECES_SHOWN),
      },
    };
  }

  /** The pool as a sheet that can be read in again. */
  @Get()
  @ApiProduces(...Object.values(SHEET_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadVenueSheet(@CurrentActor() actor: Actor, @Query() { format }: VenueSheetFormatQuery, @Res() reply: HttpReply): Promise<void> {
    const bytes = await this.sheets.write(actor, format);
    sendSheet(reply, { format: format === 'xlsx' ? format : 'csv', plainName: 'venues', koreanName: '체험처', bytes });
  }
}
