import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { PAPER_GATES, type PaperGate, PaperDesk, PaperNotFound, PoolCatalogue, PoolDesk } from '#venue-registry';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { type Upload, UploadOf } from '../http/upload.js';
import { ContactDto, DocumentQuery, PaperDto, ProgrammeDto, StandingDto, VenueFactsDto, VenueRecordResponse } from './dto/venue-record.dto.js';
import { PoolAnswers } from './pool-answers.js';

/** One venue's file. Whatever is written down is answered with all of it. */
@ApiTags('centre')
@Controller('v1/centre/venues/:id')
@Audience('director')
export class CentreVenueRecordController {
  constructor(private readonly pool: PoolCatalogue, private readonly desk: PoolDesk, private readonly papers: PaperDesk, private readonly answers: PoolAnswers) {}

  @Get('record')
  showVenueRecord(@CurrentActor() actor: Actor, @Id() id: string): Promise<VenueRecordResponse> {
    return this.answers.record(actor.centreId, id);
  }

  @Put('facts')
  async changeVenueFacts(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: VenueFactsDto): Promise<VenueRecordResponse> {
    await this.desk.changeFacts(actor, id, version, whole(body, PERHAPS_OF_FACTS));
    return this.answers.record(actor.centreId, id);
  }

  /** From stage to stage; the last step to active asks for the gates the centre wants. */
  @Post('standing')
  @TakesKey()
  @HttpCode(200)
  async moveVenue(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: StandingDto): Promise<VenueRecordResponse> {
    await this.desk.move(actor, id, version, body);
    return this.answers.record(actor.centreId, id);
  }

  @Post('contacts')
  @TakesKey()
  @HttpCode(200)
  async addVenueContact(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ContactDto): Promise<VenueRecordResponse> {
    await this.desk.addContact(actor, id, { ...body, people: body.people ?? null });
    return this.answers.record(actor.centreId, id);
  }

  /** An agreement, an insurance or a certification; one that is over is refused. */
  @Post('papers')
  @TakesKey()
  @HttpCode(200)
  async addVenuePaper(@CurrentActor() actor: Actor, @Id() id: string, @Body() { signedOn = null, kind = null, number = null, party = null, ...body }: PaperDto): Promise<VenueRecordResponse> {
    await this.papers.addPaper(actor, id, { ...body, number, party, signedOn, kind });
    return this.answers.record(actor.centreId, id);
  }

  @Delete('papers/:gate/:paperId')
  @ApiParam({ name: 'gate', enum: PAPER_GATES })
  async removeVenuePaper(@CurrentActor() actor: Actor, @Id() id: string, @Param('gate') gate: string, @Id('paperId') paperId: string): Promise<VenueRecordResponse> {
    if (!PAPER_GATES.includes(gate as PaperGate)) throw new PaperNotFound('서류를 찾을 수 없습니다.', { gate });
    await this.papers.removePaper(actor, id, gate as PaperGate, paperId);
    return this.answers.record(actor.centreId, id);
  }

  @Post('programmes')
  @TakesKey()
  @HttpCode(200)
  async addProgramme(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: ProgrammeDto): Promise<VenueRecordResponse> {
    await this.papers.addProgramme(actor, id, whole(body, PERHAPS_OF_PROGRAMMES));
    return this.answers.record(actor.centreId, id);
  }

  @Put('programmes/:programmeId')
  async changeProgramme(@CurrentActor() actor: Actor, @Id() id: string, @Id('programmeId') programmeId: string, @IfMatch() version: number, @Body() body: ProgrammeDto): Promise<VenueRecordResponse> {
    await this.papers.changeProgramme(actor, id, programmeId, version, whole(body, PERHAPS_OF_PROGRAMMES));
    return this.answers.record(actor.centreId, id);
  }

  /** A scan as PDF, JPEG or PNG of at most 5 MB. */
  @Post('documents')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  async addVenueDocument(@CurrentActor() actor: Actor, @Id() id: string, @Query() { about }: DocumentQuery, @UploadOf() upload: Upload): Promise<VenueRecordResponse> {
    const { name, bytes } = await upload.read();
    await this.papers.addDocument(actor, id, { about, fileName: name, bytes });
    return this.answers.record(actor.centreId, id);
  }

  @Get('documents/:documentId')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadVenueDocument(@CurrentActor() actor: Actor, @Id() id: string, @Id('documentId') documentId: string, @Res() reply: HttpReply): Promise<void> {
    const { fileName, mediaType, bytes } = await this.pool.document(actor.centreId, id, documentId);
    reply.type(mediaType).header('content-disposition', `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(fileName)}`).header('x-content-type-options', 'nosniff').send(Buffer.from(bytes));
  }
}

/** What was left out is not known. */
function whole<T extends object, K extends keyof T>(body: T, names: readonly K[]): T {
  return { ...body, ...Object.fromEntries(names.map((name) => [name, body[name] ?? null])) };
}
const PERHAPS_OF_FACTS = [
  'address', 'addressDetail', 'zip', 'phone', 'homepage', 'businessNo', 'nationalNo', 'latitude', 'longitude', 'directions', 'accessibility', 'contactName', 'contactMobile', 'contactEmail', 'notes',
] as const satisfies readonly (keyof VenueFactsDto)[];
const PERHAPS_OF_PROGRAMMES = [
  'leastStudents', 'mostStudents', 'mentors', 'studentsPerMentor', 'prepMinutes', 'costBearer', 'ppe', 'rainAlternative', 'place', 'cautions', 'planGoal', 'planBefore', 'planOpening', 'planMain', 'planClosing', 'planAfter',
] as const satisfies readonly (keyof ProgrammeDto)[];
