import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { type Reach, UnitOfWork } from '#database';
import type { Actor } from '#identity-access';
import type { HttpRequest } from './exchange.js';

/** Who answers by a link from a mail has no account. */
const BY_LINK = 'link';

/** Signs whatever a request changes with who asked for it, and shows it only the rows of those it comes from. */
@Injectable()
export class AuthorInterceptor implements NestInterceptor {
  constructor(private readonly uow: UnitOfWork) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { id, actor } = context.switchToHttp().getRequest<HttpRequest>();
    const work = () => lastValueFrom(next.handle() as Observable<unknown>, { defaultValue: undefined });
    return of(await this.uow.within(reachOf(actor), () => this.uow.onBehalfOf({ actor: actor?.accountId ?? BY_LINK, requestId: id }, work)));
  }
}

/** Nobody is known at a public door: whoever opens a link there narrows the reach to the centre it leads to. */
function reachOf(actor: Actor | undefined): Reach {
  if (!actor) return { everythingFor: BY_LINK };
  return { centreId: actor.centreId, schoolId: actor.role === 'teacher' ? actor.organisationId : undefined };
}
