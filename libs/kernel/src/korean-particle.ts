/** Particles that follow a final consonant, and those that follow a vowel. */
const PAIRS = { '은/는': ['은', '는'], '이/가': ['이', '가'], '을/를': ['을', '를'], '과/와': ['과', '와'], '으로/로': ['으로', '로'] } as const;
export type ParticlePair = keyof typeof PAIRS;

const FIRST_SYLLABLE = 0xac00, LAST_SYLLABLE = 0xd7a3, FINALS = 28, FINAL_RIEUL = 8;
/** How digits are read: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔 end in a consonant; 1, 7 and 8 in ㄹ. */
const DIGIT_FINALS: Readonly<Record<string, number>> = { 0: 21, 1: FINAL_RIEUL, 3: 16, 6: 1, 7: FINAL_RIEUL, 8: FINAL_RIEUL };
/** How Latin letters are read at the end of a name: L 엘, M 엠, N 엔, R 알. */
const LETTER_FINALS: Readonly<Record<string, number>> = { l: FINAL_RIEUL, m: 16, n: 4, r: FINAL_RIEUL };

/** The word with the particle its last sound asks for: `중간고사를`, `10월 28일(수)은`, `서울로`. What stands in brackets at its end, and marks, are not read. */
export function withParticle(word: string, pair: ParticlePair): string {
  const [afterConsonant, afterVowel] = PAIRS[pair];
  const read = word.replace(/\s*\([^()]*\)$/u, '');
  const final = finalOf([...read].findLast((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? '');
  const isOpen = final === 0 || (pair === '으로/로' && final === FINAL_RIEUL);
  return word + (isOpen ? afterVowel : afterConsonant);
}

function finalOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return (code - FIRST_SYLLABLE) % FINALS;
  return DIGIT_FINALS[letter] ?? LETTER_FINALS[letter.toLowerCase()] ?? 0;
}
