import { base62Of128Bits, hexOfBase62 } from './base62.js';

describe('base 62', () => {
  it.each(['00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff', '0123456789abcdef0123456789abcdef'])('brings %s back', (hex) => {
    expect(base62Of128Bits(hex)).toMatch(/^[0-9A-Za-z]{22}$/);
    expect(hexOfBase62(base62Of128Bits(hex))).toBe(hex);
  });

  it.each(['', 'short', 'zzzzzzzzzzzzzzzzzzzzzz', '-000000000000000000000', '00000000000000000000000'])('refuses %p', (text) =>
    expect(hexOfBase62(text)).toBeNull());
});
