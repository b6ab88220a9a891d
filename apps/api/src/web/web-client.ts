import type { Fastify } from '../http/edge.js';
import { readWebFiles, type WebFile } from './web-files.js';

/** Paths that belong to the server: an unknown one there is a 404 and never the client. */
const SERVER_PATHS = /^(v1|h|problems|health)(\/|$)/;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Served as they are, or index.html for every other page address: its router knows what to do there. */
export async function serveWebClient(fastify: Fastify, webRoot: string): Promise<void> {
  const files = await readWebFiles(webRoot);
  const index = files.get('index.html');
  if (!index) throw new Error(`WEB_ROOT has no index.html: ${webRoot}`);

  fastify.get('/*', async (request, reply) => {
    const name = (request.params as { '*': string })['*'];
    // the inspectors' page speaks for its folder, so it has to be asked for as one
    if (name === 'inspect') return reply.redirect('/inspect/', 308);
    const { accept = '*/*', 'accept-encoding': encodings = '', 'if-none-match': known } = request.headers;
    const file = SERVER_PATHS.test(name) ? undefined : (files.get(name) ?? pageAt(name, accept, name.startsWith('inspect/') ? (files.get('inspect/index.html') ?? index) : index));
    if (!file) return reply.callNotFound();
    // Names under assets/ carry a hash of their content, so what they name never changes.
    reply.header('cache-control', file.name.startsWith('assets/') ? FOR_EVER : 'no-cache').header('etag', file.etag);
    if (known === file.etag) return reply.code(304).send();
    reply.type(file.type);
    if (!file.isWorthCompressing) return reply.send(file.content);
    reply.header('vary', 'accept-encoding');
    if (!/\bbr\b/.test(encodings)) return reply.send(file.content);
    return reply.header('content-encoding', 'br').send(await file.brotli());
  });
}

/** A missing file is missing; only what looks like a page, to somebody who wants one, is the client. */
const pageAt = (name: string, accept: string, index: WebFile) =>
  !name.slice(name.lastIndexOf('/') + 1).includes('.') && /text\/html|\*\/\*/.test(accept) ? index : undefined;
