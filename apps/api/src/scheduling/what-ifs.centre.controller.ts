import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { WhatIfDesk } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { RunResponse } from './dto/assignment-run.dto.js';
import { changeOf } from './dto/run-change.dto.js';
import { WhatIfDto } from './dto/what-if.dto.js';

@ApiTags('centre')
@Controller('v1/centre/seasons/:id/what-ifs')
@Audience('director')
export class CentreWhatIfsController {
  constructor(private readonly desk: WhatIfDesk) {}

  /** Looks ahead: the answer appears in the run; nothing is booked. */
  @Post()
  @TakesKey()
  @HttpCode(202)
  async requestWhatIf(@CurrentActor() actor: Actor, @Id() seasonId: string, @Body() { changes }: WhatIfDto, @Res({ passthrough: true }) reply: HttpReply): Promise<RunResponse> {
    const run = await this.desk.request(actor, { seasonId, changes: changes.map(changeOf) });
    reply.header('location', `/v1/centre/assignment-runs/${run.id}`);
    return run;
  }
}
