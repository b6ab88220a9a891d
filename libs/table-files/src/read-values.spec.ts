import { cleanText, isMailAddress, parseDay, parseFlag, parseInstant, parseNumber, parseTime, splitList } from './read-values.js';

describe('values as people write them', () => {
  it.each(['2027-03-02', '2027.3.2', '2027. 3. 2.', '2027/03/02', '2027/3/2', '20270302', '2027년 3월 2일', '2027년3월2일', '2027-03-02(화)', '2027-03-02 00:00:00', '2027-03-02T00:00:00Z', '46448'])('%s is 2 March 2027', (text) => {
    expect(parseDay(text)).toBe('2027-03-02');
  });

  it.each(['2027-02-29', '2027-13-01', '27.3.2', '3월 2일', '2027', '', '내일', '2027-3', '12345678', '1'.repeat(500), '2027-03-02 10:00'])('%s is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('reads times and moments on the Seoul clock', () => {
    expect(['18:00', '18시', '18시 30분', '오후 6:00', '오전 12:10', '9:05:00'].map(parseTime)).toEqual(['18:00', '18:00', '18:30', '18:00', '00:10', '09:05']);
    expect(['25:00', '오후 13:00', '6시반', ''].map(parseTime)).toEqual([undefined, undefined, undefined, undefined]);
    for (const text of ['2026-12-05 18:00', '2026.12.5 오후 6:00', '2026년 12월 5일 18시', '2026-12-05', '2026-12-05T18:00:00+09:00', '2026-12-05T09:00:00Z', '2026. 12. 5. 18:00']) {
      expect([text, parseInstant(text, '18:00')]).toEqual([text, '2026-12-05T18:00:00+09:00']);
    }
    expect(parseInstant('2026-12-05 99:00', '18:00')).toBeUndefined();
  });

  it('reads numbers with separators and units, and nothing else', () => {
    expect(['1,234', '1234', '12명', '4.5km', '-3', '1,234,567.5', ' 7 '].map(parseNumber)).toEqual([1234, 1234, 12, 4.5, -3, 1234567.5, 7]);
    expect(['1,23', '12,3456', '열둘', '', '1e9', '0x10', '--1', 'NaN'].map(parseNumber)).toEqual(Array.from({ length: 8 }, () => undefined));
  });

  it('reads yes and no', () => {
    expect(['Y', 'y', '예', 'O', '○', '1', 'TRUE'].map(parseFlag)).toEqual(Array.from({ length: 7 }, () => true));
    expect(['N', '아니오', '아니요', 'X', '0'].map(parseFlag)).toEqual(Array.from({ length: 5 }, () => false));
    expect(parseFlag('글쎄')).toBeUndefined();
  });

  it('composes Hangul and trims what cannot be seen', () => {
    expect(cleanText(`\ufeff ${'학교'.normalize('NFD')}\u200b\u00a0`)).toBe('학교');
    expect(splitList('2027-03-02; 2027-03-09\n2027-03-16')).toEqual(['2027-03-02', '2027-03-09', '2027-03-16']);
  });

  it('tells mail addresses apart from other text', () => {
    expect(['a@b.kr', 'teacher1@sample.goreuge.example'].every(isMailAddress)).toBe(true);
    expect(['a@b', '@b.kr', 'a b@c.kr', 'a@b..kr', 'a@@b.kr', '없음', `${'a'.repeat(250)}@b.kr`].some(isMailAddress)).toBe(false);
  });
});
