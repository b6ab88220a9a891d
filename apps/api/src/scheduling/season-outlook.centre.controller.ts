import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { FrontierCatalogue, PressureCatalogue, RunDesk } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { RunResponse } from './dto/assignment-run.dto.js';
import { FrontierResponse } from './dto/frontier.dto.js';
import { PressureResponse } from './dto/pressure.dto.js';

/** What a director can know of a season before choosing a plan. */
@ApiTags('centre')
@Controller('v1/centre/seasons/:id')
@Audience('director')
export class CentreSeasonOutlookController {
  constructor(private readonly runs: RunDesk, private readonly frontiers: FrontierCatalogue, private readonly pressures: PressureCatalogue) {}

  /** What evenness costs in wishes. */
  @Get('frontier')
  showFrontier(@CurrentActor() actor: Actor, @Id() id: string): Promise<FrontierResponse> {
    return this.frontiers.of(actor, id);
  }

  /** Has the curve worked out; asked again meanwhile, the computation under way is the answer. */
  @Post('frontier')
  @TakesKey()
  @HttpCode(202)
  async requestFrontier(@CurrentActor() actor: Actor, @Id() id: string, @Res({ passthrough: true }) reply: HttpReply): Promise<RunResponse> {
    const run = await this.runs.requestOf('frontier', actor, { seasonId: id });
    reply.header('location', `/v1/centre/seasons/${id}/frontier`);
    return run;
  }

  /** Weeks with more wishes than seats, and which school could ease them. */
  @Get('pressure')
  showPressure(@CurrentActor() actor: Actor, @Id() id: string): Promise<PressureResponse> {
    return this.pressures.of(actor, id);
  }
}
