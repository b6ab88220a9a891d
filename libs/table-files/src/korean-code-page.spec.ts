import { decodeKoreanCodePage, encodeKoreanCodePage } from './korean-code-page.js';

const decode = (hex: string): string | undefined => decodeKoreanCodePage(Buffer.from(hex, 'hex'));

describe('the Korean code page', () => {
  it('reads the syllables of the old standard and those only Windows has', () => {
    expect(decode('b0a1b0a2')).toBe('가각');
    expect(decode('c8fe')).toBe('힝');
    // First, some and last of the extension.
    expect(decode('8141')).toBe('갂');
    expect(decode('8c63')).toBe('똠');
    expect(decode('94ee')).toBe('뷁');
    expect(decode('a041')).toBe('잸');
    expect(decode('a141')).toBe('좥');
    expect(decode('c652')).toBe('힣');
  });

  it('writes what it reads, a Mac’s letters composed, and a question mark for what it does not know', () => {
    for (const text of ['가각힝 갂똠뷁힣', 'a,가\r\n1']) expect(decodeKoreanCodePage(encodeKoreanCodePage(text))).toBe(text);
    expect(Buffer.from(encodeKoreanCodePage('똠'.normalize('NFD'))).toString('hex')).toBe('8c63');
    expect(Buffer.from(encodeKoreanCodePage('가😀')).toString('hex')).toBe('b0a13f');
  });

  it('leaves plain text as it is and mixes both', () => {
    expect(decode('612cb0a10d0a62')).toBe('a,가\r\nb');
    expect(decode('')).toBe('');
  });

  it('refuses what no Korean program writes', () => {
    for (const hex of ['ff41', '80', 'b0', 'c653', '8130', 'b0a1ff']) expect(decode(hex)).toBeUndefined();
  });
});
