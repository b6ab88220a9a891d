import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { assertRole, NotSignedIn, Sessions } from '#identity-access';
import { Environment } from '../environment.js';
import { AUDIENCE, type Audiences } from './audience.decorator.js';
import type { HttpRequest } from './exchange.js';
import { sessionTokenOf } from './session-cookie.js';

/** Not signed in is 401, the wrong role 403; whose things they are is judged inside the desks. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly environment: Environment,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audiences = this.reflector.getAllAndOverride<Audiences | undefined>(AUDIENCE, [context.getHandler(), context.getClass()]);
    if (audiences === 'public') return true;
    if (!audiences) throw new Error(`${context.getClass().name}.${context.getHandler().name} says neither Audience(...) nor Public().`);
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const token = sessionTokenOf(request, this.environment);
    const actor = token === undefined ? null : await this.sessions.actorOf(token);
    if (!actor) throw new NotSignedIn();
    if (audiences.length > 0) assertRole(actor, ...audiences);
    request.actor = actor;
    return true;
  }
}
