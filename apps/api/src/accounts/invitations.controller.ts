import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Invitations } from '#identity-access';
import { Environment } from '../environment.js';
import { Public } from '../http/audience.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { setSessionCookie } from '../http/session-cookie.js';
import { AcceptanceDto, InvitationResponse } from './dto/invitation.dto.js';
import { SessionResponse } from './dto/session.dto.js';
import { SessionAnswer } from './session-answer.js';

/** For people who hold a link: the token in it is all they need. */
@ApiTags('invitations')
@Controller('v1/invitations')
@Public()
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly answer: SessionAnswer,
    private readonly environment: Environment,
  ) {}

  /** Changes nothing, however often a mail scanner looks. */
  @Get(':token')
  async lookAtInvitation(@Param('token') token: string): Promise<InvitationResponse> {
    const { expiresAt, ...invitation } = await this.invitations.look(token);
    return { ...invitation, expiresAt: expiresAt.toISOString() };
  }

  /** Good once; signs the new member in. */
  @Post(':token/acceptance')
  @HttpCode(200)
  async acceptInvitation(
    @Param('token') invitation: string, @Body() body: AcceptanceDto, @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<SessionResponse> {
    const { token, actor } = await this.invitations.accept(invitation, body);
    setSessionCookie(reply, token, this.environment);
    return this.answer.of(actor);
  }
}
