import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor, NotSignedIn } from '#identity-access';
import type { HttpRequest } from './exchange.js';

/** The person behind the session cookie. Only behind `Audience(...)`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<HttpRequest>();
  if (!actor) throw new NotSignedIn();
  return actor;
});
