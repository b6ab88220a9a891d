import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { Corrections, InspectionPlanner, ProofDoor, SelfChecks } from '#safety-inspection';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { SafetyCorrectionListResponse, SafetyCorrectionResponse, VerifyCorrectionDto } from './dto/correction.dto.js';
import { InspectionRouteListResponse, InspectionRoutesQuery, SelfCheckResponse } from './dto/cycle.dto.js';
import { selfCheckAnswer } from './self-check-answer.js';
import { sendProof } from './send-proof.js';

@ApiTags('inspector')
@Controller('v1/inspector')
@Audience('inspector')
export class InspectorCycleController {
  constructor(private readonly planner: InspectionPlanner, private readonly checks: SelfChecks, private readonly corrections: Corrections, private readonly proofs: ProofDoor) {}

  /** Own days, in the order of the way. */
  @Get('routes')
  async listOwnRoutes(@CurrentActor() actor: Actor, @Query() query: InspectionRoutesQuery): Promise<InspectionRouteListResponse> {
    return { items: await this.planner.routes(actor, query) };
  }

  /** What the host of an own inspection said of itself. */
  @Get('self-checks/:id')
  async findSelfCheckOfOwnPlan(@CurrentActor() actor: Actor, @Id() id: string): Promise<SelfCheckResponse> {
    return selfCheckAnswer(await this.checks.find(actor, id));
  }

  /** What nobody has verified yet. */
  @Get('corrections')
  async listOpenCorrections(@CurrentActor() actor: Actor): Promise<SafetyCorrectionListResponse> {
    return { items: await this.corrections.list(actor) };
  }

  @Get('corrections/:id/photos/:photoId')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async showProofToInspector(@CurrentActor() actor: Actor, @Id() id: string, @Id('photoId') photoId: string, @Res() reply: HttpReply): Promise<void> {
    sendProof(reply, await this.proofs.photo(actor, id, photoId));
  }

  /** Only what somebody else found. */
  @Post('corrections/:id/verification')
  @TakesKey()
  @HttpCode(200)
  verifyCorrectionAsInspector(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: VerifyCorrectionDto): Promise<SafetyCorrectionResponse> {
    return this.corrections.verify(actor, id, version, body);
  }
}
