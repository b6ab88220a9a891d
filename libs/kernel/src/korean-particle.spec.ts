import { withParticle } from './korean-particle.js';

describe('korean particles', () => {
  it.each([
    ['중간고사', '을/를', '중간고사를'], ['시험', '을/를', '시험을'], ['학교', '이/가', '학교가'], ['공방', '이/가', '공방이'], ['○○제과', '은/는', '○○제과는'],
    ['서울', '으로/로', '서울로'], ['부산', '으로/로', '부산으로'], ['축제', '으로/로', '축제로'], ['개봉중', '과/와', '개봉중과'],
  ] as const)('%s asks for the right one of %s', (word, pair, said) => expect(withParticle(word, pair)).toBe(said));

  it('listens to what sounds last, not to what is written last', () => {
    expect(withParticle('10월 28일(수)', '은/는')).toBe('10월 28일(수)은');
    expect(withParticle('11월 5일(목)', '으로/로')).toBe('11월 5일(목)로');
    expect(withParticle('‘체육대회’', '으로/로')).toBe('‘체육대회’로');
  });

  it('reads digits and letters as Koreans do', () => {
    expect(['3', '2', '8'].map((digit) => withParticle(digit, '으로/로'))).toEqual(['3으로', '2로', '8로']);
    expect(withParticle('Atelier M', '이/가')).toBe('Atelier M이');
    expect(withParticle('', '이/가')).toBe('가');
  });
});
