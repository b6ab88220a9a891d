import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { IdempotencyKeys, type KeptAnswer } from '#database';
import { NotSignedIn } from '#identity-access';
import type { HttpReply, HttpRequest } from './exchange.js';
import { HttpProblem } from './http-problem.js';
import { requestFingerprint } from './request-fingerprint.js';
import { IDEMPOTENCY_KEY, TAKES_KEY } from './takes-key.decorator.js';
import { takesUploads, uploadOf } from './upload.js';

const VISIBLE_ASCII = /^[!-~]{8,128}$/;
const RETRY_SECONDS = 1;

/** Does a request that carries a key once: the handler works inside the transaction that keeps its answer. */
@Injectable()
export class IdempotencyKeyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: IdempotencyKeys,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const reply = http.getResponse<HttpReply>();
    const key = request.headers[IDEMPOTENCY_KEY.toLowerCase()];
    if (key === undefined || !this.reflector.get<boolean | undefined>(TAKES_KEY, context.getHandler())) return next.handle();
    if (typeof key !== 'string' || !VISIBLE_ASCII.test(key)) {
      throw new HttpProblem(400, 'http/idempotency-key-malformed', 'Idempotency-Key는 공백 없는 영문·숫자·기호 8자에서 128자여야 합니다.');
    }
    if (!request.actor) throw new NotSignedIn();
    const { centreId, accountId } = request.actor;
    const fingerprint = requestFingerprint(request, takesUploads(request.url) ? (await uploadOf(request).read()).bytes : request.body);
    const outcome = await this.keys.once({ centreId, accountId, key, fingerprint }, async () => answerOf(await lastValueFrom(next.handle(), { defaultValue: undefined }), reply));
    if (outcome.kind === 'reused') {
      throw new HttpProblem(422, 'http/idempotency-key-reused', '이 Idempotency-Key는 내용이 다른 요청에 이미 쓰였습니다. 새 키로 보내 주세요.');
    }
    if (outcome.kind === 'running') {
      throw new HttpProblem(409, 'http/idempotency-key-running', '같은 요청을 아직 처리하고 있습니다. 잠시 뒤에 같은 키로 다시 보내 주세요.', { retryAfter: RETRY_SECONDS });
    }
    if (outcome.kind === 'replayed') repeat(outcome.answer, reply);
    return of(outcome.answer.body);
  }
}

function answerOf(body: unknown, reply: HttpReply): KeptAnswer {
  const location = reply.getHeader('location');
  return { status: reply.statusCode, location: typeof location === 'string' ? location : null, body };
}

function repeat({ status, location }: KeptAnswer, reply: HttpReply): void {
  reply.status(status).header('idempotency-replay', 'true');
  if (location !== null) reply.header('location', location);
}
