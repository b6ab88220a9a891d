import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Sessions } from '#identity-access';
import { Environment } from '../environment.js';
import { Audience, Public } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply, HttpRequest } from '../http/exchange.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../http/session-cookie.js';
import { SessionResponse, SignInDto } from './dto/session.dto.js';
import { SessionAnswer } from './session-answer.js';

@ApiTags('session')
@Controller('v1/session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly answer: SessionAnswer,
    private readonly environment: Environment,
  ) {}

  /** Always a new session: what the browser carried before ends. */
  @Post()
  @HttpCode(200)
  @Public()
  async signIn(@Body() body: SignInDto, @Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<SessionResponse> {
    const replaces = sessionTokenOf(request, this.environment);
    const { token, actor } = await this.sessions.signIn({ email: body.email, password: body.password, ip: request.ip, replaces });
    setSessionCookie(reply, token, this.environment);
    return this.answer.of(actor);
  }

  @Get()
  @Audience()
  whoAmI(@CurrentActor() actor: Actor): Promise<SessionResponse> {
    return this.answer.of(actor);
  }

  /** Harmless when the session is over already; the cookie goes in any case. */
  @Delete()
  @HttpCode(204)
  @Public()
  async signOut(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<void> {
    const token = sessionTokenOf(request, this.environment);
    if (token !== undefined) await this.sessions.signOut(token);
    clearSessionCookie(reply, this.environment);
  }
}
