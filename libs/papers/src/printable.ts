/** Letters that turn or hide their neighbours: what is printed must read as it was written. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text as one line of paper takes it: control characters are spaces, invisible ones are gone. */
export const printable = (text: string): string => text.replaceAll(INVISIBLE, '').replaceAll(/\p{Cc}+/gu, ' ').trim();
