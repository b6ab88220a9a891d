import { plainTitle } from './header.js';

/** The closed lists of the sheets: the words people write, and what each means. */
export interface Choices<T> {
  values: ReadonlyMap<string, T>;
  /** What a refusal offers. */
  shown: string;
}

/** @throws never: a spelling two values share goes to the later one. */
export function choices<T extends string>(spellings: Record<T, readonly string[]>): Choices<T> {
  const entries = Object.entries(spellings) as [T, readonly string[]][];
  const values = new Map(entries.flatMap(([value, words]) => [value, ...words].map((word) => [plainTitle(word), value] as const)));
  return { values, shown: entries.map(([value, words]) => words[0] ?? value).join(', ') };
}
