import net from 'node:net';
import { testServerUrl } from '#testing';
import supertest from 'supertest';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';

/** A cable between the api and PostgreSQL that can be pulled. */
async function cableTo(target: URL) {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    const onward = net.connect(Number(target.port || 5432), target.hostname);
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on('error', () => undefined).on('close', () => { socket.destroy(); onward.destroy(); });
    }
    socket.pipe(onward).pipe(socket);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as net.AddressInfo;
  return {
    port,
    pull: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
    plugIn: () => listen(port),
  };
}

it('says so politely while the database is gone, and works again when it is back', async () => {
  const target = new URL(testServerUrl());
  const cable = await cableTo(target);
  const url = new URL(target);
  url.host = `127.0.0.1:${cable.port}`;
  const app = await createApi(Environment.read({ DATABASE_URL: url.href, PUBLIC_URL: 'http://goreuge.test', APP_SECRET: 's'.repeat(32) }), { logger: false });
  try {
    await app.listen({ host: '127.0.0.1', port: 0 });
    const api = supertest(await app.getUrl());
    const session = () => api.get('/v1/session').set('cookie', 'goreuge_session=whoever');
    await api.get('/health').expect(200);
    await cable.pull();
    for (let i = 0; i < 3; i++) {
      const { body, headers } = await session().expect(503);
      expect(body).toMatchObject({ type: '/problems/http/busy', retryAfter: 2 });
      expect(headers['retry-after']).toBe('2');
      expect(JSON.stringify(body)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|postgres/);
    }
    await api.get('/health').expect(503, { status: 'failing', database: 'unreachable' });
    await cable.plugIn();
    await api.get('/health').expect(200);
  } finally {
    await app.close();
    await cable.pull();
  }
});
