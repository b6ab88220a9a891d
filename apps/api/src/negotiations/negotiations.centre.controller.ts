import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingCatalogue } from '#booking';
import type { Actor } from '#identity-access';
import { CentreNegotiations, NegotiationCatalogue, hasEnded, type TelephoneOutcome, WholeGroup } from '#negotiation';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { ProposalsResponse } from '../scheduling/dto/proposal.dto.js';
import { RunResponse } from '../scheduling/dto/assignment-run.dto.js';
import {
  ConfirmDateDto, GroupRepairDto, LangOnlyQuery, NegotiationDetailResponse, NegotiationListResponse, NegotiationSettingDto, TelephoneDto,
} from './dto/negotiation.dto.js';
import { negotiationAnswer, otherDateAnswer } from './negotiation-answer.js';

@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentreNegotiationsController {
  constructor(
    private readonly catalogue: NegotiationCatalogue,
    private readonly decisions: CentreNegotiations,
    private readonly wholeGroup: WholeGroup,
    private readonly bookings: BookingCatalogue,
  ) {}

  /** Open ones, the oldest first, then those that ended in the last two weeks. */
  @Get('negotiations')
  async listNegotiations(@CurrentActor() actor: Actor, @Query() { lang = 'ko' }: LangOnlyQuery): Promise<NegotiationListResponse> {
    const items = (await this.catalogue.listForCentre(actor)).map((view) => negotiationAnswer(view, lang));
    return { items, confirmation: await this.decisions.confirmation(actor) };
  }

  /** One of them, with further days on which both could, as things are now. */
  @Get('negotiations/:id')
  async findNegotiation(@CurrentActor() actor: Actor, @Id() id: string, @Query() { lang = 'ko' }: LangOnlyQuery): Promise<NegotiationDetailResponse> {
    const view = await this.catalogue.findForCentre(actor, id);
    const booking = view.bookingId === null || hasEnded(view.state) ? null : await this.bookings.find(actor.centreId, view.bookingId);
    const others = booking ? (await this.catalogue.alternatives(actor.centreId, booking)).dates : [];
    return { ...negotiationAnswer(view, lang), others: others.slice(0, MOST_OTHERS).map((date) => otherDateAnswer(date, lang)) };
  }

  /** Settles on a date both sides said yes to; both get mail. */
  @Post('negotiations/:id/confirmation')
  @TakesKey()
  @HttpCode(200)
  async confirmNegotiatedDate(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { openingId }: ConfirmDateDto): Promise<NegotiationDetailResponse> {
    await this.decisions.confirm(actor, id, version, openingId);
    return this.findNegotiation(actor, id, {});
  }

  /** Records what was settled on the telephone. */
  @Post('negotiations/:id/telephone')
  @TakesKey()
  @HttpCode(200)
  async settleByTelephone(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { outcome, openingId, note }: TelephoneDto): Promise<NegotiationDetailResponse> {
    const agreed: TelephoneOutcome = outcome === 'date' ? { outcome, openingId: openingId ?? '', note } : { outcome, note };
    await this.decisions.settleByTelephone(actor, id, version, agreed);
    return this.findNegotiation(actor, id, {});
  }

  /** Other dates for the whole group of a wish, complete with their venues. */
  @Get('negotiations/:id/proposals')
  async listGroupProposals(@CurrentActor() actor: Actor, @Id() id: string, @Query() { lang = 'ko' }: LangOnlyQuery): Promise<ProposalsResponse> {
    return { proposals: await this.wholeGroup.proposalsFor(actor, id, lang) };
  }

  /** Orders a repair in which the whole group may also go on this day. */
  @Post('negotiations/:id/repair')
  @TakesKey()
  @HttpCode(202)
  requestGroupRepair(@CurrentActor() actor: Actor, @Id() id: string, @Body() { day }: GroupRepairDto): Promise<RunResponse> {
    return this.wholeGroup.requestRepair(actor, id, day);
  }

  /** Whether a date both can keep stands at once, or when the centre confirms. */
  @Put('negotiation-setting')
  @HttpCode(204)
  async setNegotiationConfirmation(@CurrentActor() actor: Actor, @Body() { confirmation }: NegotiationSettingDto): Promise<void> {
    await this.decisions.setConfirmation(actor, confirmation);
  }
}

const MOST_OTHERS = 6;
