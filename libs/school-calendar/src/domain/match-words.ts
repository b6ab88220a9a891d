import { daysApart } from '#kernel';
import type { CalendarWord, KnownEntry } from './calendar-event.js';

/** Further than this an event was not moved: it is another one. */
export const FARTHEST_MOVE_DAYS = 45;
/** Shared pairs of letters, 0 to 1: '중간고사' and '기말고사' share a third. */
const ALIKE = 0.6;
/** Of these a school has one at a time for a grade: the same days mean the same thing under any name. */
const ONE_AT_A_TIME = new Set(['exam', 'vacation', 'closure', 'holiday']);

export interface Matched {
  readonly pairs: (readonly [KnownEntry, CalendarWord])[];
  readonly unknown: CalendarWord[];
  readonly unsaid: KnownEntry[];
}

type KeyOf = (word: CalendarWord) => string | undefined;

const sameWord: KeyOf = ({ name, firstDay, lastDay, grades }) => [plain(name), firstDay, lastDay, grades.join()].join('|');
const sameBeginning: KeyOf = ({ name, firstDay }) => [plain(name), firstDay].join('|');
const sameTime: KeyOf = ({ kind, firstDay, lastDay, grades }) => (ONE_AT_A_TIME.has(kind) ? [kind, firstDay, lastDay, grades.join()].join('|') : undefined);

/**
 * Finds for every word the entry it speaks of, without trusting any identifier: first the same name on the same days,
 * then what differs in one respect, at last the nearest event of like name and the same kind. An entry takes one word.
 */
export function matchWords(known: readonly KnownEntry[], words: readonly CalendarWord[]): Matched {
  const matching = new Matching(known, words);
  const forms = [(entry: KnownEntry) => entry, ({ said }: KnownEntry) => said, ({ heard }: KnownEntry) => heard];
  for (const key of [sameWord, sameBeginning, sameTime]) for (const form of forms) matching.byKey(form, key);
  matching.byLikeness();
  return matching.result();
}

class Matching {
  private readonly pairs: (readonly [KnownEntry, CalendarWord])[] = [];
  private readonly entries: Set<KnownEntry>;
  private readonly words: Set<CalendarWord>;

  constructor(known: readonly KnownEntry[], words: readonly CalendarWord[]) {
    this.entries = new Set(known);
    this.words = new Set(words);
  }

  byKey(form: (entry: KnownEntry) => CalendarWord | null, keyOf: KeyOf): void {
    const free = new Map<string, KnownEntry[]>();
    for (const entry of this.entries) {
      const word = form(entry);
      const key = word === null ? undefined : keyOf(word);
      if (key !== undefined) free.set(key, [...(free.get(key) ?? []), entry]);
    }
    for (const word of this.words) {
      const key = keyOf(word);
      const entry = key === undefined ? undefined : free.get(key)?.shift();
      if (entry) this.pair(entry, word);
    }
  }

  byLikeness(): void {
    const candidates = [...this.entries].flatMap((entry) => [...this.words].flatMap((word) => {
      const before = entry.said ?? entry;
      const distance = Math.abs(daysApart(before.firstDay, word.firstDay));
      if (before.kind !== word.kind || distance > FARTHEST_MOVE_DAYS) return [];
      const likeness = likenessOf(before.name, word.name);
      return likeness < ALIKE ? [] : [{ entry, word, likeness, distance }];
    }));
    candidates.sort((a, b) => b.likeness - a.likeness || a.distance - b.distance);
    for (const { entry, word } of candidates) if (this.entries.has(entry) && this.words.has(word)) this.pair(entry, word);
  }

  result(): Matched {
    return { pairs: this.pairs, unknown: [...this.words], unsaid: [...this.entries] };
  }

  private pair(entry: KnownEntry, word: CalendarWord): void {
    this.pairs.push([entry, word]);
    this.entries.delete(entry);
    this.words.delete(word);
  }
}

const plain = (name: string): string => name.normalize('NFC').replace(/[\s·ㆍ・∙.,()[\]<>~\-–]/g, '').toLowerCase();
/** Years, terms and grades come and go in a name ('1학기 중간고사(2,3학년)'); all other numbers tell events apart ('1차', '2차'). */
const withoutTrimmings = (name: string): string =>
  name.normalize('NFC').replace(/20\d\d\s*(학년도|년)?|[12]\s*학기/g, '').replace(/\(?\s*[1-6](\s*[,·ㆍ・~\-]\s*[1-6])*\s*학년\s*\)?/g, '');
const numbersIn = (name: string): string => (name.match(/\d+/g) ?? []).join();

/** Dice's coefficient over pairs of letters; 0 when numbers tell the two apart. */
export function likenessOf(one: string, other: string): number {
  const [a, b] = [withoutTrimmings(one), withoutTrimmings(other)];
  if (numbersIn(a) !== numbersIn(b)) return 0;
  if (plain(a) === plain(b)) return 1;
  const [left, right] = [pairsOf(plain(a)), pairsOf(plain(b))];
  const all = left.length + right.length;
  if (all === 0) return 0;
  let shared = 0;
  for (const pair of left) {
    const at = right.indexOf(pair);
    if (at < 0) continue;
    right.splice(at, 1);
    shared++;
  }
  return (2 * shared) / all;
}

const pairsOf = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
