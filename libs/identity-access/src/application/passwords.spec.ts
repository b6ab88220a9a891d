import { hashToTry, Passwords } from './passwords.js';

const passwords = new Passwords();
const settingsOf = (hash: string) => hash.split('$').slice(1, 4).join('$');

describe('passwords', () => {
  it('are kept as argon2id and recognised again', async () => {
    const hash = await passwords.hash('푸른 하늘 은하수');
    expect(settingsOf(hash)).toBe('argon2id$v=19$m=19456,t=2,p=1');
    expect(await passwords.matches('푸른 하늘 은하수', hash)).toBe(true);
    expect(await passwords.matches('푸른 하늘 은하', hash)).toBe(false);
  });

  it('of unknown people are looked at as hard as those of known ones', async () => {
    expect(settingsOf(hashToTry(undefined))).toBe(settingsOf(await passwords.hash('known')));
    let isAnswered = false;
    const answer = passwords.matches('anything', undefined).finally(() => { isAnswered = true; });
    // whoever answers without trying has answered by now: a try is work of another thread
    for (let turn = 0; turn < 100; turn++) await Promise.resolve();
    expect(isAnswered).toBe(false);
    expect(await answer).toBe(false);
  });
});
