import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { PhotoStore } from '#photos';
import { InspectionPapers } from '#safety-inspection';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { HttpProblem } from '../http/http-problem.js';
import { Id } from '../http/id.decorator.js';
import { PDF_TYPE, sendPdf } from '../http/pdf-download.js';
import { InspectionSheetResponse } from './dto/answer.dto.js';
import { PaperQuery } from './dto/paper.dto.js';

@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentreInspectionPapersController {
  constructor(private readonly papers: InspectionPapers, private readonly photos: PhotoStore) {}

  /** Every item with its answer, photos and the signature. */
  @Get('inspections/:id/sheet')
  findInspectionSheet(@CurrentActor() actor: Actor, @Id() id: string): Promise<InspectionSheetResponse> {
    return this.papers.sheet(actor.centreId, id);
  }

  /** The same on A4. */
  @Get('inspections/:id/report')
  @ApiProduces(PDF_TYPE)
  async printInspectionSheet(@CurrentActor() actor: Actor, @Id() id: string, @Query() { lang }: PaperQuery, @Res() reply: HttpReply): Promise<void> {
    const { sheet, bytes } = await this.papers.report(actor.centreId, id, lang);
    sendPdf(reply, { plainName: `inspection-${sheet.inspectedOn}`, koreanName: `안전점검표 ${sheet.venueName} ${sheet.inspectedOn}`, bytes });
  }

  /** One A4 for the wall; refused for a venue that failed. */
  @Get('inspections/:id/certificate')
  @ApiProduces(PDF_TYPE)
  async printCertificate(@CurrentActor() actor: Actor, @Id() id: string, @Query() { lang }: PaperQuery, @Res() reply: HttpReply): Promise<void> {
    const { sheet, bytes } = await this.papers.certificate(actor.centreId, id, lang);
    sendPdf(reply, { plainName: `certificate-${sheet.inspectedOn}`, koreanName: `안전점검 확인서 ${sheet.venueName}`, bytes });
  }

  @Get('photos/:id')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp')
  async findPhoto(@CurrentActor() actor: Actor, @Id() id: string, @Res() reply: HttpReply): Promise<void> {
    const file = await this.photos.file(actor.centreId, id);
    if (!file) throw new HttpProblem(404, 'http/not-found', '찾으시는 자료가 없습니다.');
    reply.type(file.mediaType).header('x-content-type-options', 'nosniff').header('content-disposition', 'inline').send(file.bytes);
  }
}
