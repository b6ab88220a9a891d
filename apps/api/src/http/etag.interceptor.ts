import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { HttpReply } from './exchange.js';

/** Whoever sees one thing also sees its version, and can say in If-Match which one was changed. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((answer: unknown) => {
        const version = (answer as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number') context.switchToHttp().getResponse<HttpReply>().header('etag', `"${version}"`);
        return answer;
      }),
    );
  }
}
