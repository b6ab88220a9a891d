import { initialsOf, lettersOf, searchTerms } from './search-terms.js';

const finds = (typed: string, name: string): boolean => searchTerms(typed).every(({ kind, forms }) => forms.some((form) => (kind === 'initials' ? initialsOf(name) : lettersOf(name.replace(/ /g, ''))).includes(form)));

describe('what somebody types', () => {
  it('finds a name at every keystroke of a Korean keyboard', () => {
    for (const typed of ['ㄱ', '구', '굴', '구로', '구롬', '구로모', '구로목', '구로목ㄱ', '구로목고', '구로목공', '구로목공ㅂ', '구로목공방']) expect([typed, finds(typed, '구로 목공방')]).toEqual([typed, true]);
    expect(finds('닭', '달걀집')).toBe(true);
    expect(finds('구로목강', '구로 목공방')).toBe(false);
  });

  it('takes consonants alone as initials, also those a keyboard ran together', () => {
    expect(searchTerms('ㅎㄷㅂ')).toEqual([{ kind: 'initials', forms: ['ㅎㄷㅂ'] }]);
    expect(searchTerms('ㄳ')).toEqual([{ kind: 'initials', forms: ['ㄱㅅ'] }]);
    expect(finds('ㄱㄹㅁㄱㅂ', '구로 목공방')).toBe(true);
  });

  it('wants every word, in any order, however it is encoded', () => {
    expect(finds('목공 구로', '구로 목공방')).toBe(true);
    expect(finds('목공방'.normalize('NFD'), '구로 목공방')).toBe(true);
    expect(finds('BAKERY', '한들 bakery')).toBe(true);
    expect(finds('구로 빵집', '구로 목공방')).toBe(false);
  });

  it('holds no pattern and no more than five words', () => {
    expect(searchTerms('%_\\')).toEqual([{ kind: 'letters', forms: ['%_\\'] }]);
    expect(searchTerms('a b c d e f g')).toHaveLength(5);
    expect(searchTerms(' , ')).toEqual([]);
  });

  it('keeps the consonants of a misspelt name', () => {
    expect(initialsOf('배이커리')).toBe(initialsOf('베이커리'));
  });
});
