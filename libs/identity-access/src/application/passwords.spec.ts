import { Passwords } from './passwords.js';

const passwords = new Passwords();
const settingsOf = (hash: string) => hash.split('$').slice(1, 4).join('$');

/** The quickest of a few: noise only ever makes slower. */
async function quickest(work: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    await work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

describe('passwords', () => {
  it('are kept as argon2id and recognised again', async () => {
    const hash = await passwords.hash('푸른 하늘 은하수');
    expect(settingsOf(hash)).toBe('argon2id$v=19$m=19456,t=2,p=1');
    expect(await passwords.matches('푸른 하늘 은하수', hash)).toBe(true);
    expect(await passwords.matches('푸른 하늘 은하', hash)).toBe(false);
  });

  it('of unknown people are looked at as long as those of known ones', async () => {
    const hash = await passwords.hash('known');
    expect(await passwords.matches('anything', undefined)).toBe(false);
    const known = await quickest(() => passwords.matches('wrong', hash));
    const unknown = await quickest(() => passwords.matches('wrong', undefined));
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });
});
