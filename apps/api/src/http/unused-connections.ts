import type { Socket } from 'node:net';
import type { Fastify } from './edge.js';

/** Browsers open connections before they need them; Node takes one on which nothing was asked yet for busy, and the process would not end while the browser keeps it. */
export function endUnusedConnections(fastify: Fastify): void {
  const open = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  fastify.addHook('preClose', async () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  });
}
