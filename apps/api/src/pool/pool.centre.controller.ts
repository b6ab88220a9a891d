import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { schoolYearOf } from '#kernel';
import { PoolCatalogue, PoolDesk, TargetDesk } from '#venue-registry';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { HttpProblem } from '../http/http-problem.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import {
  DiscoveriesQuery, DiscoveriesResponse, LeadDto, LeadResponse, PoolPageResponse, PoolQuery, PoolResponse, PoolSettingsDto, PoolSettingsResponse, PoolVenuesQuery, TargetDto, TargetsResponse, YearQuery,
} from './dto/pool.dto.js';
import { PoolAnswers } from './pool-answers.js';

/** The venue pool: where every venue stands, on any day, and what was set out for the year. */
@ApiTags('centre')
@Controller('v1/centre/pool')
@Audience('director')
export class CentrePoolController {
  constructor(private readonly pool: PoolCatalogue, private readonly desk: PoolDesk, private readonly targets: TargetDesk, private readonly answers: PoolAnswers) {}

  /** How many stood where in the evening of the day. */
  @Get()
  async showPool(@CurrentActor() actor: Actor, @Query() { day }: PoolQuery): Promise<PoolResponse> {
    const asked = this.dayOf(day);
    return { day: asked, stages: await this.pool.counts(actor.centreId, asked) };
  }

  /** The venues behind the counts, by name. */
  @Get('venues')
  listPool(@CurrentActor() actor: Actor, @Query() { day, ...rest }: PoolVenuesQuery): Promise<PoolPageResponse> {
    return this.answers.page(actor.centreId, { ...rest, day: this.dayOf(day) });
  }

  /** A place somebody found. */
  @Post('venues')
  @TakesKey()
  async addLead(@CurrentActor() actor: Actor, @Body() body: LeadDto): Promise<LeadResponse> {
    return { id: await this.desk.addLead(actor, body) };
  }

  @Get('targets')
  async listTargets(@CurrentActor() actor: Actor, @Query() { schoolYear = schoolYearOf(this.answers.today()) }: YearQuery): Promise<TargetsResponse> {
    return { schoolYear, items: await this.pool.targets(actor.centreId, schoolYear) };
  }

  /** The venues behind an actual figure. */
  @Get('discoveries')
  async listDiscoveries(@CurrentActor() actor: Actor, @Query() { schoolYear = schoolYearOf(this.answers.today()), stage }: DiscoveriesQuery): Promise<DiscoveriesResponse> {
    return { items: await this.pool.discoveries(actor.centreId, schoolYear, stage) };
  }

  @Put('targets')
  @HttpCode(204)
  setTarget(@CurrentActor() actor: Actor, @Body() { schoolYear, stage, target }: TargetDto): Promise<void> {
    return this.targets.setTarget(actor, schoolYear, stage, target ?? null);
  }

  @Get('settings')
  async showPoolSettings(@CurrentActor() actor: Actor): Promise<PoolSettingsResponse> {
    const { gatesToActivate, ...settings } = await this.pool.settings(actor.centreId);
    return { ...settings, gatesToActivate: [...gatesToActivate] };
  }

  @Put('settings')
  async changePoolSettings(@CurrentActor() actor: Actor, @IfMatch() version: number, @Body() body: PoolSettingsDto): Promise<PoolSettingsResponse> {
    await this.targets.changeSettings(actor, { ...body, version });
    return this.showPoolSettings(actor);
  }

  private dayOf(day: string | undefined): string {
    const today = this.answers.today();
    if (day === undefined || day <= today) return day ?? today;
    const detail = '아직 오지 않은 날의 체험처 수는 셀 수 없습니다. 오늘까지의 날을 골라 주세요.';
    throw new HttpProblem(400, 'http/invalid-input', detail, { errors: [{ pointer: '#/day', detail }] });
  }
}
