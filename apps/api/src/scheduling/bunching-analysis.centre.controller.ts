import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { analysisSheets, BunchingAnalyses } from '#school-scheduling';
import { writeSpreadsheet } from '#table-files';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { SHEET_TYPES, sendSheet } from '../http/sheet-download.js';
import { AnalysisQuery, BunchingAnalysisResponse } from './dto/bunching-analysis.dto.js';

@ApiTags('centre')
@Controller('v1/centre/seasons/:id/bunching-analysis')
@Audience('director')
export class CentreBunchingAnalysisController {
  constructor(private readonly analyses: BunchingAnalyses) {}

  /** Where the season bunches, and what evening it out does about it. */
  @Get()
  showBunchingAnalysis(@CurrentActor() actor: Actor, @Id() id: string, @Query() { runId }: AnalysisQuery): Promise<BunchingAnalysisResponse> {
    return this.analyses.of(actor, id, runId);
  }

  /** The same as a spreadsheet for the report. */
  @Get('file')
  @ApiProduces(SHEET_TYPES.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadBunchingAnalysis(@CurrentActor() actor: Actor, @Id() id: string, @Query() { runId }: AnalysisQuery, @Res() reply: HttpReply): Promise<void> {
    const analysis = await this.analyses.of(actor, id, runId);
    const bytes = await writeSpreadsheet(analysisSheets(analysis));
    sendSheet(reply, { format: 'xlsx', plainName: 'bunching-analysis', koreanName: `쏠림 분석 ${analysis.seasonTitle}`, bytes });
  }
}
