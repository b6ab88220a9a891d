import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { DraftCatalogue, DraftDesk, DraftPublisher, DraftRunDesk } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { RunResponse } from './dto/assignment-run.dto.js';
import { DraftResponse, FeasibilityResponse, MoveDto } from './dto/draft.dto.js';
import { PublicationResponse } from './dto/plan.dto.js';
import { ProposalsResponse } from './dto/proposal.dto.js';
import { LangQuery } from './dto/wish.dto.js';

/** One draft on the board. Every change names the version it was made from and answers with the board after it. */
@ApiTags('centre')
@Controller('v1/centre/drafts/:id')
@Audience('director')
export class CentreDraftsController {
  constructor(
    private readonly desk: DraftDesk,
    private readonly runs: DraftRunDesk,
    private readonly publisher: DraftPublisher,
    private readonly catalogue: DraftCatalogue,
  ) {}

  @Get()
  showDraft(@CurrentActor() actor: Actor, @Id() id: string, @Query() { lang }: LangQuery): Promise<DraftResponse> {
    return this.catalogue.board(actor, id, lang);
  }

  /** Every date and band of the season for one visit: possible, to be checked, or not possible, and why. */
  @Get('visits/:wishId/feasibility')
  showFeasibility(@CurrentActor() actor: Actor, @Id() id: string, @Id('wishId') wishId: string, @Query() { lang }: LangQuery): Promise<FeasibilityResponse> {
    return this.catalogue.feasibility(actor, id, wishId, lang);
  }

  /** At most three good dates for one visit. */
  @Get('visits/:wishId/proposals')
  async listDraftProposals(@CurrentActor() actor: Actor, @Id() id: string, @Id('wishId') wishId: string, @Query() { lang }: LangQuery): Promise<ProposalsResponse> {
    return { proposals: await this.catalogue.proposals(actor, id, wishId, lang) };
  }

  /** Moves one visit. What has to be confirmed first is refused with 409 and its reasons; what cannot be, with 422. */
  @Post('moves')
  @HttpCode(200)
  async moveVisit(
    @CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: MoveDto, @Query() { lang }: LangQuery,
  ): Promise<DraftResponse> {
    await this.desk.move(actor, id, version, body);
    return this.catalogue.board(actor, id, lang);
  }

  /** Takes back the last move that stands. */
  @Post('undo')
  @HttpCode(200)
  async undoMove(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Query() { lang }: LangQuery): Promise<DraftResponse> {
    await this.desk.undo(actor, id, version);
    return this.catalogue.board(actor, id, lang);
  }

  @Put('locks/:wishId')
  async lockVisit(
    @CurrentActor() actor: Actor, @Id() id: string, @Id('wishId') wishId: string, @IfMatch() version: number, @Query() { lang }: LangQuery,
  ): Promise<DraftResponse> {
    await this.desk.lock(actor, id, version, wishId);
    return this.catalogue.board(actor, id, lang);
  }

  @Delete('locks/:wishId')
  async unlockVisit(
    @CurrentActor() actor: Actor, @Id() id: string, @Id('wishId') wishId: string, @IfMatch() version: number, @Query() { lang }: LangQuery,
  ): Promise<DraftResponse> {
    await this.desk.unlock(actor, id, version, wishId);
    return this.catalogue.board(actor, id, lang);
  }

  /** Has the rest planned anew: what is locked and what can stay, stays. The run becomes a draft of its own. */
  @Post('rest')
  @TakesKey()
  @HttpCode(202)
  planRest(@CurrentActor() actor: Actor, @Id() id: string): Promise<RunResponse> {
    return this.runs.requestRest(actor, id);
  }

  /** Turns the draft into bookings; of all drafts of a season one. */
  @Post('publication')
  @TakesKey()
  @HttpCode(200)
  publishDraft(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<PublicationResponse> {
    return this.publisher.publish(actor, id, version);
  }
}
