import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from '@nestjs/common';
import type { Environment } from '../environment.js';
import { HttpProblem } from './http-problem.js';
import { assertBodyHarmless } from './json-body.js';
import { isFromOurPages, isUnsafe } from './origin-rule.js';
import { RequestLimit } from './request-limit.js';
import { takesUploads } from './upload.js';

export type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

const isApi = (url: string) => url.startsWith('/v1/');
/** Hosts, teachers and classes answer there, and places come forward, from a link: a token in the address, no cookie, and a page that sends no referrer and so no origin. */
const isLinkPage = (url: string) => /^\/(?:[hjtrcp]\/|j(?:\?|$))/.test(url);

/** What happens to every request before any controller, and to every body before it is read. */
export function installEdge(fastify: Fastify, environment: Environment): void {
  const limit = new RequestLimit(environment.REQUESTS_PER_MINUTE);
  const { publicOrigin } = environment;

  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // `/v%31/` leads where `/v1/` does: the route that answers counts as well as what was written
    const written = [request.url, request.routeOptions.url ?? ''];
    if (written.some(isApi)) reply.header('cache-control', 'no-store');
    if (written.some(isApi) || written.some(isLinkPage)) {
      const wait = limit.waitFor(request.ip, Date.now());
      if (wait > 0) throw new HttpProblem(429, 'http/too-many-requests', `요청이 너무 많습니다. ${wait}초 뒤에 다시 시도해 주세요.`, { retryAfter: wait });
    }
    if (/%00/.test(request.url)) throw new HttpProblem(400, 'http/malformed', '주소에 쓸 수 없는 문자가 들어 있습니다.');
    if (!isUnsafe(request.method) || isLinkPage(request.url)) return;
    if (!isFromOurPages(request, publicOrigin)) {
      throw new HttpProblem(403, 'http/foreign-origin', '다른 사이트에서 보낸 요청은 받지 않습니다. 고르게 화면에서 다시 시도해 주세요.');
    }
    const contentType = request.headers['content-type'];
    const isFile = takesUploads(request.url) && /^multipart\/form-data\s*;/i.test(contentType ?? '');
    if (contentType !== undefined && !isFile && !/^application\/json\s*(;|$)/i.test(contentType)) {
      throw new HttpProblem(415, 'http/media-type', '본문은 application/json 형식으로 보내 주세요.');
    }
  });

  logEveryRequest(fastify);
  readBodies(fastify);
}

/** One line per request: the route, never the address, for addresses can carry tokens. */
function logEveryRequest(fastify: Fastify): void {
  const logger = new Logger('Request');
  fastify.addHook('onResponse', async (request, reply) => {
    logger.log('request', {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
  });
}

function readBodies(fastify: Fastify): void {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString();
    // Clients like to announce JSON and send nothing, with DELETE for example: that is no body.
    if (text === '') return done(null, undefined);
    try {
      assertBodyHarmless(text);
    } catch (error) {
      return done(error as Error);
    }
    return parseJson(request, text, done);
  });
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body.toString())));
  });
}
