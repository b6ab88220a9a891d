import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { UnitOfWork } from '#database';
import type { HttpRequest } from './exchange.js';

/** Who answers by a link from a mail has no account. */
const BY_LINK = 'link';

/** Signs whatever a request changes with who asked for it. */
@Injectable()
export class AuthorInterceptor implements NestInterceptor {
  constructor(private readonly uow: UnitOfWork) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { id, actor } = context.switchToHttp().getRequest<HttpRequest>();
    return of(await this.uow.onBehalfOf({ actor: actor?.accountId ?? BY_LINK, requestId: id }, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
