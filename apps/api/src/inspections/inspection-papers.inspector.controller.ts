import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { InspectionNotFound, InspectionPapers } from '#safety-inspection';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { PDF_TYPE, sendPdf } from '../http/pdf-download.js';
import { PaperQuery } from './dto/paper.dto.js';

@ApiTags('inspector')
@Controller('v1/inspector/inspections')
@Audience('inspector', 'director')
export class InspectorPapersController {
  constructor(private readonly papers: InspectionPapers) {}

  /** For an inspection of one's own, at once; refused for a venue that failed. */
  @Get(':id/certificate')
  @ApiProduces(PDF_TYPE)
  async printMyCertificate(@CurrentActor() actor: Actor, @Id() id: string, @Query() { lang }: PaperQuery, @Res() reply: HttpReply): Promise<void> {
    const { inspectorId } = await this.papers.sheet(actor.centreId, id);
    if (inspectorId !== actor.accountId) throw new InspectionNotFound('점검 기록을 찾을 수 없습니다.', { inspectionId: id });
    const { sheet, bytes } = await this.papers.certificate(actor.centreId, id, lang);
    sendPdf(reply, { plainName: `certificate-${sheet.inspectedOn}`, koreanName: `안전점검 확인서 ${sheet.venueName}`, bytes });
  }
}
