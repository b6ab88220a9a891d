import { hasLetter } from './fonts.js';

/** Letters that turn or hide their neighbours: what is printed must read as it was written. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]/g;
/** In the place of a letter the font lacks: a reader sees that something stood there. */
const NO_LETTER = '□';

/** Text as one line of paper takes it: control characters are spaces, invisible ones are gone, unknown ones are boxes. */
export const printable = (text: string): string =>
  Array.from(text.replaceAll(INVISIBLE, '').replaceAll(/\p{Cc}+/gu, ' ').trim(), (letter) => (hasLetter(letter) ? letter : NO_LETTER)).join('');
