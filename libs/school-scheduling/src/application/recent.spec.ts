import { Recent } from './recent.js';

describe('what was worked out recently', () => {
  it('is worked out once, and the one unused longest goes first', async () => {
    const recent = new Recent<number>(2);
    let made = 0;
    const ask = (key: string) => recent.get(key, () => Promise.resolve(++made));
    expect(await Promise.all([ask('a'), ask('a'), ask('b'), ask('a')])).toEqual([1, 1, 2, 1]);
    await ask('c');
    expect([await ask('a'), await ask('b')]).toEqual([1, 4]);
  });

  it('never keeps a failure', async () => {
    const recent = new Recent<number>(2);
    await expect(recent.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await recent.get('a', () => Promise.resolve(7))).toBe(7);
  });
});
