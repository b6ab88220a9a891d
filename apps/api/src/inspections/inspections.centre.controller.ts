import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { AnswerDesk, InspectionCatalogue, InspectionDesk, InspectionNotFound } from '#safety-inspection';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { clearanceAnswer } from './clearance-answer.js';
import { ClearancePageResponse, ClearancesQuery, InspectionResponse, RecordInspectionDto, RevokeInspectionDto } from './dto/inspection.dto.js';

@ApiTags('centre')
@Controller('v1/centre/inspections')
@Audience('director')
export class CentreInspectionsController {
  constructor(private readonly desk: InspectionDesk, private readonly answers: AnswerDesk, private readonly inspections: InspectionCatalogue) {}

  /** Every venue and where it stands today, the most urgent first. */
  @Get()
  async listClearances(@CurrentActor() actor: Actor, @Query() { state, page, size }: ClearancesQuery): Promise<ClearancePageResponse> {
    const found = await this.inspections.list(actor.centreId, { state, page, size });
    return { ...found, items: found.items.map(clearanceAnswer) };
  }

  /** The verdict follows from the answers, and opens and shuts the venue's half-days. */
  @Post()
  @TakesKey()
  async recordInspection(
    @CurrentActor() actor: Actor, @Body() body: RecordInspectionDto, @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<InspectionResponse> {
    const inspection = await this.answers.record(actor, body);
    reply.header('location', `/v1/centre/inspections/${inspection.id}`);
    return inspection;
  }

  @Get(':id')
  async findInspection(@CurrentActor() actor: Actor, @Id() id: string): Promise<InspectionResponse> {
    const inspection = await this.inspections.find(actor.centreId, id);
    if (!inspection) throw new InspectionNotFound('점검 기록을 찾을 수 없습니다.', { inspectionId: id });
    return inspection;
  }

  /** Ends a validity early and suspends the half-days it uncovers; refused while bookings stand on them. */
  @Post(':id/revocation')
  @TakesKey()
  @HttpCode(200)
  revokeInspection(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: RevokeInspectionDto): Promise<InspectionResponse> {
    return this.desk.revoke(actor, id, version, body);
  }
}
