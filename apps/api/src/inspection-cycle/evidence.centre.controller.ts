import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { InspectionEvidence } from '#safety-inspection';
import { writeSpreadsheet } from '#table-files';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { SHEET_TYPES, sendSheet } from '../http/sheet-download.js';
import { EvidenceResponse, EvidenceQuery } from './dto/cycle.dto.js';

@ApiTags('centre')
@Controller('v1/centre/inspection-evidence')
@Audience('director')
export class CentreInspectionEvidenceController {
  constructor(private readonly evidence: InspectionEvidence) {}

  /** Venues found until the last day, and those of them inspected within the span. */
  @Get()
  showInspectionEvidence(@CurrentActor() actor: Actor, @Query() { from, until }: EvidenceQuery): Promise<EvidenceResponse> {
    return this.evidence.of(actor, from, until);
  }

  /** The same with every inspection, as a workbook. */
  @Get('file')
  @ApiProduces(SHEET_TYPES.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadInspections(@CurrentActor() actor: Actor, @Query() { from, until }: EvidenceQuery, @Res() reply: HttpReply): Promise<void> {
    const bytes = await writeSpreadsheet(await this.evidence.sheets(actor, from, until));
    sendSheet(reply, { format: 'xlsx', plainName: `inspections-${from}-${until}`, koreanName: `안전점검 ${from}~${until}`, bytes });
  }
}
