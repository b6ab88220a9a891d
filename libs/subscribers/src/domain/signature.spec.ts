import { createHmac } from 'node:crypto';
import { signatureOf, signingKey } from './signature.js';

describe('signature of a webhook', () => {
  const at = new Date('2026-10-01T00:00:00.900Z');

  it('can be checked by anybody who has the key, from the header and the body alone', () => {
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signatureOf('key', '{"a":1}', at))!;
    expect(v1).toBe(createHmac('sha256', 'key').update(`${t}.{"a":1}`).digest('hex'));
  });

  it('differs with the body, the time and the key', () => {
    const signatures = [signatureOf('key', 'a', at), signatureOf('key', 'b', at), signatureOf('other', 'a', at), signatureOf('key', 'a', new Date(at.getTime() + 1_000))];
    expect(new Set(signatures).size).toBe(4);
  });

  it('has a key of its own per subscriber, and another one once renewed', () =>
    expect(new Set([signingKey('s', 'one', 1), signingKey('s', 'two', 1), signingKey('s', 'one', 2), signingKey('t', 'one', 1)]).size).toBe(4));
});
