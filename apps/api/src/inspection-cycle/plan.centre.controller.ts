import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LostVisits } from '#booking';
import type { Actor } from '#identity-access';
import { DueVenues, InspectionPlanner, SelfChecks } from '#safety-inspection';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { LostVisitListResponse, PlanInspectionsDto, PlannerQuery, InspectionPlannerResponse, PlannedInspectionResponse, InspectionRouteListResponse, InspectionRouteResponse, InspectionRoutesQuery, SelfCheckResponse } from './dto/cycle.dto.js';
import { selfCheckAnswer } from './self-check-answer.js';

@ApiTags('centre')
@Controller('v1/centre/inspection-plan')
@Audience('director')
export class CentreInspectionPlanController {
  constructor(private readonly due: DueVenues, private readonly planner: InspectionPlanner, private readonly checks: SelfChecks, private readonly visits: LostVisits) {}

  /** Which venues are due, those with visits to come first. */
  @Get()
  showInspectionPlanner(@CurrentActor() actor: Actor, @Query() { within }: PlannerQuery): Promise<InspectionPlannerResponse> {
    return this.due.of(actor, within);
  }

  /** All of them to one inspector on one day; answers the way. A venue that is planned already is moved. */
  @Post()
  @TakesKey()
  @HttpCode(200)
  planInspections(@CurrentActor() actor: Actor, @Body() body: PlanInspectionsDto): Promise<InspectionRouteResponse> {
    return this.planner.plan(actor, body);
  }

  @Get('routes')
  async listInspectionRoutes(@CurrentActor() actor: Actor, @Query() query: InspectionRoutesQuery): Promise<InspectionRouteListResponse> {
    return { items: await this.planner.routes(actor, query) };
  }

  /** Visits still ahead that fell away with their venue, and whether their group has another place. */
  @Get('lost-visits')
  async listLostVisits(@CurrentActor() actor: Actor): Promise<LostVisitListResponse> {
    return { items: await this.visits.list(actor) };
  }

  @Post(':id/cancellation')
  @TakesKey()
  @HttpCode(200)
  cancelPlannedInspection(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<PlannedInspectionResponse> {
    return this.planner.cancel(actor, id, version);
  }

  /** Asks the host by mail to look round first; again when asked again. */
  @Post(':id/self-check')
  @TakesKey()
  @HttpCode(200)
  askForSelfCheck(@CurrentActor() actor: Actor, @Id() id: string): Promise<PlannedInspectionResponse> {
    return this.checks.send(actor, id);
  }

  @Get(':id/self-check')
  async findSelfCheck(@CurrentActor() actor: Actor, @Id() id: string): Promise<SelfCheckResponse> {
    return selfCheckAnswer(await this.checks.find(actor, id));
  }
}
