import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HostReturns } from '#booking';
import type { Actor } from '#identity-access';
import { UnplannedInspections } from '#safety-inspection';
import { ResultCatalogue, ResultDesk } from '#visit-results';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { InspectionRequestListResponse, ResultDetailResponse, ResultRegisterResponse, ResultsQuery } from './dto/result-register.dto.js';
import { CloseResultsDto, EnterResultDto, ResultSettingsDto, ResultSettingsResponse } from './dto/result.dto.js';
import { enteredResult, ResultAnswers } from './result-answer.js';

@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentreResultsController {
  constructor(
    private readonly catalogue: ResultCatalogue,
    private readonly desk: ResultDesk,
    private readonly inspections: UnplannedInspections,
    private readonly answers: ResultAnswers,
    private readonly returns: HostReturns,
  ) {}

  /** Visits until today with their results, the overdue ones first, and what the span adds up to. */
  @Get('results')
  listResults(@CurrentActor() actor: Actor, @Query() { concern, ...filter }: ResultsQuery): Promise<ResultRegisterResponse> {
    return this.catalogue.register(actor, { ...filter, hasConcern: concern === 'true' });
  }

  /** Everything said about one visit. */
  @Get('results/:id')
  async showResult(@CurrentActor() actor: Actor, @Id() id: string): Promise<ResultDetailResponse> {
    const { answers, ...view } = await this.catalogue.detail(actor, id);
    return { ...this.answers.result(view), answers, hostReturn: (await this.returns.of([id])).get(id) ?? null };
  }

  /** For a school that telephones, or to correct. If-Match "0": none was entered yet. */
  @Put('results/:id')
  async enterResultForSchool(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: EnterResultDto): Promise<ResultDetailResponse> {
    await this.desk.enter(actor, id, version, enteredResult(body));
    return this.showResult(actor, id);
  }

  /** Closes the files of these visits, all or none: those with a result, and those nobody came to. */
  @Post('results/closures')
  @HttpCode(204)
  async closeResults(@CurrentActor() actor: Actor, @Body() { bookingIds }: CloseResultsDto): Promise<void> {
    await this.desk.close(actor, bookingIds);
  }

  /** Opens a closed file for a correction. If-Match: the version of the booking. */
  @Post('results/:id/reopening')
  @HttpCode(200)
  async reopenResult(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<ResultDetailResponse> {
    await this.desk.reopen(actor, id, version);
    return this.showResult(actor, id);
  }

  @Get('result-settings')
  showResultSettings(@CurrentActor() actor: Actor): Promise<ResultSettingsResponse> {
    return this.desk.settings(actor);
  }

  /** Days until a result is due and until its school is reminded. If-Match "0": the usual ones stood. */
  @Put('result-settings')
  changeResultSettings(@CurrentActor() actor: Actor, @IfMatch() version: number, @Body() body: ResultSettingsDto): Promise<ResultSettingsResponse> {
    return this.desk.changeSettings(actor, { dueDays: body.dueDays, remindDays: body.remindDays, version });
  }

  /** Venues that wait for an inspection out of turn, the longest first. */
  @Get('inspection-requests')
  async listInspectionRequests(@CurrentActor() actor: Actor): Promise<InspectionRequestListResponse> {
    return { items: await this.inspections.open(actor.centreId) };
  }
}
