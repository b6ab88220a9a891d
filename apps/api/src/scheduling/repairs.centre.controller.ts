import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { RepairCatalogue, RepairDesk } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { RunResponse } from './dto/assignment-run.dto.js';
import { RepairDto, RepairResponse } from './dto/repair.dto.js';
import { changeOf } from './dto/run-change.dto.js';
import { LangQuery } from './dto/wish.dto.js';

@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentreRepairsController {
  constructor(private readonly repairs: RepairDesk, private readonly catalogue: RepairCatalogue) {}

  /** Orders a repair of what is booked; a worker carries it out, and publishing its run carries it into effect. */
  @Post('seasons/:id/repairs')
  @TakesKey()
  @HttpCode(202)
  async requestRepair(@CurrentActor() actor: Actor, @Id() seasonId: string, @Body() { changes, frozenUntil }: RepairDto, @Res({ passthrough: true }) reply: HttpReply): Promise<RunResponse> {
    const run = await this.repairs.request(actor, { seasonId, changes: changes?.map(changeOf), frozenUntil });
    reply.header('location', `/v1/centre/assignment-runs/${run.id}`);
    return run;
  }

  /** What the repair changes, group by group; before its publication, what it would change. */
  @Get('assignment-runs/:id/repair')
  showRepair(@CurrentActor() actor: Actor, @Id() id: string, @Query() { lang }: LangQuery): Promise<RepairResponse> {
    return this.catalogue.of(actor, id, lang);
  }
}
