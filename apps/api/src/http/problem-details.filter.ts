import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { problemPage } from '../web/problem-page.js';
import type { HttpReply, HttpRequest } from './exchange.js';
import { isUnforeseen, problemOf } from './problem.js';

/** Every refusal and every failure leaves the house through here. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemDetailsFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const reply = http.getResponse<HttpReply>();
    const problem = problemOf(error);
    if (isUnforeseen(problem)) this.logger.error(error instanceof Error ? error.stack : String(error), { requestId: request.id });
    reply.status(problem.status).header('cache-control', 'no-store');
    if (typeof problem['retryAfter'] === 'number') reply.header('retry-after', problem['retryAfter']);
    if (wantsPage(request)) reply.type('text/html; charset=utf-8').send(problemPage(problem, request.id));
    else reply.type('application/problem+json; charset=utf-8').send(JSON.stringify({ ...problem, instance: request.id }));
  }
}

/** A person who followed a link gets words, a program gets JSON. */
const wantsPage = ({ url, headers }: HttpRequest) => !url.startsWith('/v1/') && (headers.accept ?? '').includes('text/html');
