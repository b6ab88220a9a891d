import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Invitations } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { InvitationDto, InvitedResponse } from './dto/invitation.dto.js';

@ApiTags('centre')
@Controller('v1/centre/invitations')
@Audience('director')
export class CentreInvitationsController {
  constructor(private readonly invitations: Invitations) {}

  /** Sends a link by mail; inviting the same person again renews it. */
  @Post()
  @TakesKey()
  invite(@CurrentActor() actor: Actor, @Body() body: InvitationDto): Promise<InvitedResponse> {
    return this.invitations.invite(actor, body);
  }
}
