import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { RegistrationDesk, type RegistrationView } from '#venue-intake';
import { Environment } from '../environment.js';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import {
  ApprovalDto, ApprovedResponse, FormLinkDto, FormLinkResponse, PublicFormResponse, RegistrationDto, RegistrationPageResponse, RegistrationReasonDto, RegistrationRecordResponse, RegistrationResponse,
  RegistrationsQuery,
} from './dto/registration.dto.js';
import { poolVenueAnswer, wordsOf } from './intake-answer.js';

@ApiTags('centre')
@Controller('v1/centre/registrations')
@Audience('director')
export class CentreRegistrationsController {
  constructor(private readonly desk: RegistrationDesk, private readonly environment: Environment) {}

  /** Places that came forward, the latest first. */
  @Get()
  async listRegistrations(@CurrentActor() actor: Actor, @Query() { state, page, size }: RegistrationsQuery): Promise<RegistrationPageResponse> {
    const found = await this.desk.list(actor, { state, page, size });
    return { ...found, items: found.items.map((registration) => answer(registration, actor)) };
  }

  /** The address of the form anybody may use. */
  @Get('form')
  publicForm(@CurrentActor() actor: Actor): PublicFormResponse {
    return { href: `${this.environment.publicOrigin}/j/${actor.centreId}` };
  }

  /** With the venues that look like it. */
  @Get(':id')
  async findRegistration(@CurrentActor() actor: Actor, @Id() id: string): Promise<RegistrationRecordResponse> {
    const { registration, alike } = await this.desk.find(actor, id);
    return { registration: answer(registration, actor), alike: alike.map(({ venue, score, reasons }) => ({ venue: poolVenueAnswer(venue), score, reasons: wordsOf(reasons) })) };
  }

  /** Written down by this account; another one approves. */
  @Post()
  @TakesKey()
  async enterRegistration(@CurrentActor() actor: Actor, @Body() body: RegistrationDto): Promise<RegistrationResponse> {
    return answer(await this.desk.enter(actor, body), actor);
  }

  /** An address of the form to give to somebody, for thirty days. */
  @Post('links')
  async makeFormLink(@CurrentActor() actor: Actor, @Body() { label }: FormLinkDto): Promise<FormLinkResponse> {
    const { token, expiresAt } = await this.desk.makeLink(actor, label);
    return { href: `${this.environment.publicOrigin}/j/l/${token}`, expiresAt: expiresAt.toISOString() };
  }

  @Put(':id')
  async completeRegistration(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: RegistrationDto): Promise<RegistrationResponse> {
    return answer(await this.desk.complete(actor, id, version, body), actor);
  }

  /** Makes a venue of it, unless this account wrote it down or a venue that looks like it was not looked at. */
  @Post(':id/approval')
  @HttpCode(200)
  async approveRegistration(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: ApprovalDto): Promise<ApprovedResponse> {
    return { venueId: await this.desk.approve(actor, id, version, body) };
  }

  @Post(':id/refusal')
  @HttpCode(204)
  async declineRegistration(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { reason }: RegistrationReasonDto): Promise<void> {
    await this.desk.decline(actor, id, version, reason);
  }
}

const answer = ({ preparedBy, receivedAt, decidedAt, ...registration }: RegistrationView, actor: Actor): RegistrationResponse => ({
  ...registration, isMine: preparedBy === actor.accountId, receivedAt: receivedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null,
});
