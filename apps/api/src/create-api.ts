import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Environment } from './environment.js';
import { ApiLogger } from './http/api-logger.js';
import { installEdge } from './http/edge.js';
import { endUnusedConnections } from './http/unused-connections.js';
import { MOST_UPLOAD_BYTES } from './http/upload.js';
import { serveWebClient } from './web/web-client.js';

const MOST_BODY_BYTES = 256 * 1024;
const HSTS_SECONDS = 15_552_000;

/** `false` says nothing at all, for tests. */
export interface ApiOptions {
  readonly logger?: LoggerService | false;
}

/** The api, ready for `listen` or `init`. */
export async function createApi(environment: Environment, { logger = new ApiLogger() }: ApiOptions = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MOST_BODY_BYTES,
    trustProxy: environment.trustedProxies,
    genReqId: () => randomUUID(),
    // Connections without a request must not hold up the end of the process; requests under way are finished.
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(environment), adapter, { logger, bodyParser: false, abortOnError: false });
  await app.register(fastifyHelmet, securityHeaders(environment));
  await app.register(fastifyCookie);
  const fastify = app.getHttpAdapter().getInstance();
  installEdge(fastify, environment);
  endUnusedConnections(fastify);
  await app.register(fastifyMultipart, { limits: { fileSize: MOST_UPLOAD_BYTES, files: 1, fields: 5, fieldSize: 1_000, parts: 6, headerPairs: 50 } });
  if (environment.WEB_ROOT) await serveWebClient(fastify, environment.WEB_ROOT);
  return app;
}

/** Only our own files run. Styles may stand inline because the component library sets them so; scripts may not. */
function securityHeaders({ isHttps, tilesOrigin }: Environment) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', ...(tilesOrigin ? [tilesOrigin] : [])],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Promises a plain-http installation could not keep, or browsers would complain about.
    strictTransportSecurity: isHttps ? { maxAge: HSTS_SECONDS, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
    referrerPolicy: { policy: 'no-referrer' as const },
    xFrameOptions: { action: 'deny' as const },
  };
}
