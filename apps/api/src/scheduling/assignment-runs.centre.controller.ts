import { Body, Controller, Delete, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { PlanCatalogue, PlanDesk, RepairPublisher, RunDesk } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { RunListResponse, RunRequestDto, RunResponse, RunsQuery } from './dto/assignment-run.dto.js';
import { PlanResponse, PublicationResponse } from './dto/plan.dto.js';
import { LangQuery } from './dto/wish.dto.js';

@ApiTags('centre')
@Controller('v1/centre/assignment-runs')
@Audience('director')
export class CentreAssignmentRunsController {
  constructor(
    private readonly runs: RunDesk,
    private readonly plans: PlanDesk,
    private readonly repairs: RepairPublisher,
    private readonly catalogue: PlanCatalogue,
  ) {}

  /** Orders a run; a worker carries it out. Ask the run for its state. */
  @Post()
  @TakesKey()
  @HttpCode(202)
  async requestRun(@CurrentActor() actor: Actor, @Body() body: RunRequestDto, @Res({ passthrough: true }) reply: HttpReply): Promise<RunResponse> {
    const run = await this.runs.request(actor, body);
    reply.header('location', `/v1/centre/assignment-runs/${run.id}`);
    return run;
  }

  /** Latest first. */
  @Get()
  async listRuns(@CurrentActor() actor: Actor, @Query() { seasonId, kind }: RunsQuery): Promise<RunListResponse> {
    return { items: await this.runs.list(actor, seasonId, kind) };
  }

  @Get(':id')
  findRun(@CurrentActor() actor: Actor, @Id() id: string): Promise<RunResponse> {
    return this.runs.find(actor, id);
  }

  /** Cancels a run that waits or is under way. */
  @Delete(':id')
  @HttpCode(204)
  cancelRun(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.runs.cancel(actor, id);
  }

  /** Who goes when, and why. */
  @Get(':id/plan')
  showPlan(@CurrentActor() actor: Actor, @Id() id: string, @Query() { lang }: LangQuery): Promise<PlanResponse> {
    return this.catalogue.of(actor, id, lang);
  }

  /** Turns the plan into bookings, asks the hosts and answers the schools; once per season. A repair changes what it names, and once. */
  @Post(':id/publication')
  @TakesKey()
  @HttpCode(200)
  async publishPlan(@CurrentActor() actor: Actor, @Id() id: string): Promise<PublicationResponse> {
    const { kind } = await this.runs.find(actor, id);
    return kind === 'repair' ? this.repairs.publish(actor, id) : this.plans.publish(actor, id);
  }
}
