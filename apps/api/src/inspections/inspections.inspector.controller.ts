import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { AnswerDesk, InspectionCatalogue } from '#safety-inspection';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { clearanceAnswer } from './clearance-answer.js';
import { ClearanceListResponse, InspectionResponse, InspectorVenuesQuery, RecordInspectionDto } from './dto/inspection.dto.js';

@ApiTags('inspector')
@Controller('v1/inspector')
@Audience('inspector')
export class InspectorInspectionsController {
  constructor(private readonly answers: AnswerDesk, private readonly inspections: InspectionCatalogue) {}

  /** Own visits, and what is due and nobody else's, the most urgent first: all at once, for the list is carried where there is no network. */
  @Get('venues')
  async listVenuesToInspect(@CurrentActor() actor: Actor, @Query() { state }: InspectorVenuesQuery): Promise<ClearanceListResponse> {
    return { items: (await this.inspections.byUrgencyFor(actor, state)).map(clearanceAnswer) };
  }

  /** The verdict follows from the answers, and opens and shuts the venue's half-days. */
  @Post('inspections')
  @TakesKey()
  submitInspection(@CurrentActor() actor: Actor, @Body() body: RecordInspectionDto): Promise<InspectionResponse> {
    return this.answers.record(actor, body);
  }
}
