import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ReachableAddresses } from '../domain/reachable-address.js';
import { NotTaken, post } from './signed-post.js';

describe('sending to an address', () => {
  let server: Server;
  let calls = 0;
  beforeAll((done) => { server = createServer((_, reply) => { calls++; reply.end(); }).listen(0, '127.0.0.1', done); });
  afterAll((done) => { server.close(done); });
  const send = (host: string, reachable: ReachableAddresses) => post(`http://${host}:${(server.address() as AddressInfo).port}/`, '{}', {}, reachable);

  it('looks at where a name leads when it connects, so that no name opens a way behind our wall', async () => {
    await expect(send('localhost', new ReachableAddresses([]))).rejects.toThrow('내부 주소로는 보내지 않습니다');
    expect(calls).toBe(0);
    await send('localhost', new ReachableAddresses(['127.0.0.1/32']));
    expect(calls).toBe(1);
  });

  it('says in words why nobody was reached', async () => {
    await expect(post('http://nowhere.invalid/', '{}', {}, new ReachableAddresses([]))).rejects.toThrow(NotTaken);
    await expect(post('http://127.0.0.1:1/', '{}', {}, new ReachableAddresses(['127.0.0.0/8']))).rejects.toThrow('받는 쪽에 닿지 않습니다.');
  });
});
