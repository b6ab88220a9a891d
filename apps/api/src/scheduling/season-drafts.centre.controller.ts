import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { DraftCatalogue, DraftOpener, DraftRunDesk } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { DraftListResponse, DraftResponse, DraftRunsDto, DraftRunsResponse, OpenDraftDto } from './dto/draft.dto.js';
import { LangQuery } from './dto/wish.dto.js';

/** The drafts of a season, side by side, and where they come from. */
@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentreSeasonDraftsController {
  constructor(private readonly catalogue: DraftCatalogue, private readonly opener: DraftOpener, private readonly runs: DraftRunDesk) {}

  @Get('seasons/:id/drafts')
  async listDrafts(@CurrentActor() actor: Actor, @Id() seasonId: string, @Query() { lang }: LangQuery): Promise<DraftListResponse> {
    return { items: await this.catalogue.list(actor, seasonId, lang) };
  }

  /** Orders the searches that become drafts: one that keeps wishes, one that evens the weeks, one that changes least. */
  @Post('seasons/:id/draft-runs')
  @TakesKey()
  @HttpCode(202)
  async requestDraftRuns(@CurrentActor() actor: Actor, @Id() seasonId: string, @Body() { modes }: DraftRunsDto): Promise<DraftRunsResponse> {
    return { items: await this.runs.request(actor, seasonId, modes) };
  }

  /** Opens a finished run's plan as a draft. */
  @Post('assignment-runs/:id/drafts')
  @TakesKey()
  async openDraft(
    @CurrentActor() actor: Actor, @Id() runId: string, @Body() { title }: OpenDraftDto, @Query() { lang }: LangQuery, @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<DraftResponse> {
    const id = await this.opener.open(actor, runId, title);
    reply.header('location', `/v1/centre/drafts/${id}`);
    return this.catalogue.board(actor, id, lang);
  }
}
