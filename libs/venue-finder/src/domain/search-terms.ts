/** One word somebody typed, as it may stand in a venue's letters or initials. */
export interface SearchTerm {
  readonly kind: 'letters' | 'initials';
  /** Either of them will do. Letters are decomposed (NFD) and in lower case; initials are as the keyboard types them. */
  readonly forms: readonly string[];
}

const MOST_TERMS = 5;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_INITIAL = 0x1100, FIRST_FINAL = 0x11a8, FIRST_SYLLABLE = 0xac00, LAST_SYLLABLE = 0xd7a3, VOWELS_AND_FINALS = 588;
/** What two consonants become when a keyboard writes them together. */
const CLUSTERS: Readonly<Record<string, string>> = { ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' };
/** Finals in the order of Unicode. */
const FINALS = [...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/**
 * The words of a search. Consonants alone are initials (`ㅎㄷㅂ`); a consonant at the end begins the next syllable; a final that
 * may yet move on to the next syllable is tried both ways, so that nothing vanishes while somebody types `구로` by way of `굴`.
 */
export function searchTerms(typed: string): SearchTerm[] {
  const words = typed.normalize('NFC').toLowerCase().split(/[\s,]+/u).filter(Boolean).slice(0, MOST_TERMS);
  return words.map((word, at) => {
    const apart = [...word].map((letter) => CLUSTERS[letter] ?? letter).join('');
    if ([...apart].every((letter) => INITIALS.includes(letter))) return { kind: 'initials', forms: [apart] };
    const letters = lettersOf(apart);
    return { kind: 'letters', forms: at === words.length - 1 ? [letters, ...movedOn(apart)] : [letters] };
  });
}

/** Decomposed, with single consonants as the beginnings of syllables. */
export function lettersOf(word: string): string {
  return [...word].map((letter) => (INITIALS.includes(letter) ? conjoining(letter) : letter.normalize('NFD'))).join('');
}

/** The first consonants of what was typed: what is left of a name when its vowels are wrong. */
export function initialsOf(typed: string): string {
  return [...typed.normalize('NFC').toLowerCase().replace(/[\s,]+/gu, '')].map((letter) => {
    const code = letter.codePointAt(0)!;
    return code < FIRST_SYLLABLE || code > LAST_SYLLABLE ? letter : INITIALS[Math.floor((code - FIRST_SYLLABLE) / VOWELS_AND_FINALS)]!;
  }).join('');
}

const conjoining = (initial: string): string => String.fromCodePoint(FIRST_INITIAL + INITIALS.indexOf(initial));

function movedOn(word: string): string[] {
  const letters = lettersOf(word), final = FINALS[(letters.codePointAt(letters.length - 1) ?? 0) - FIRST_FINAL];
  if (final === undefined) return [];
  const stays = CLUSTERS[final]?.[0], moves = CLUSTERS[final]?.[1] ?? final;
  return [letters.slice(0, -1) + (stays === undefined ? '' : String.fromCodePoint(FIRST_FINAL + FINALS.indexOf(stays))) + conjoining(moves)];
}
