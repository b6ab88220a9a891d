import { CALENDAR_SOURCES, type CalendarSource, type CalendarWord, isContested, type KnownEntry, meansTheSame } from './calendar-event.js';

/** How an intake treats one entry; counted in the intake's result. */
export type Verdict = 'added' | 'moved' | 'unchanged' | 'gone' | 'differing';

/** What to write about an entry; undefined fields stay as they are. */
export interface EntryChange {
  readonly word?: CalendarWord;
  readonly source?: CalendarSource;
  readonly said?: CalendarWord | null;
  readonly saidBy?: CalendarSource | null;
  readonly heard?: CalendarWord | null;
}

export interface Heeded {
  readonly verdict: Verdict;
  readonly change?: EntryChange;
  readonly isDropped?: true;
}

const rank = (source: CalendarSource): number => CALENDAR_SOURCES.indexOf(source);
const UNCHANGED: Heeded = { verdict: 'unchanged' };

/** A source speaks of an entry that is known: a proposal follows it, a decision stands and shows what is said now. */
export function heed(entry: KnownEntry, word: CalendarWord, source: CalendarSource): Heeded {
  if (entry.isRemoved) return UNCHANGED;
  if (!entry.isDecided && rank(source) >= rank(entry.source)) return follow(entry, word, source);
  return stand(entry, word, source);
}

function follow(entry: KnownEntry, word: CalendarWord, source: CalendarSource): Heeded {
  const verdict = meansTheSame(entry, word) ? 'unchanged' : 'moved';
  const isWritten = entry.source === source && verdict === 'unchanged' && entry.name === word.name && !isContested(entry);
  return isWritten ? UNCHANGED : { verdict, change: { word, source, said: word, saidBy: source, heard: word } };
}

function stand(entry: KnownEntry, word: CalendarWord, source: CalendarSource): Heeded {
  const agrees = meansTheSame(entry, word);
  const isOldNews = entry.heard !== null && meansTheSame(entry.heard, word);
  if (agrees || isOldNews) {
    // Nobody takes back for a source what another one said.
    if (!isContested(entry) || (entry.saidBy !== null && entry.saidBy !== source)) return UNCHANGED;
    return { verdict: 'unchanged', change: { said: word, saidBy: source, heard: word } };
  }
  if (entry.said !== null && meansTheSame(entry.said, word)) return UNCHANGED;
  return { verdict: 'differing', change: { said: word, saidBy: source } };
}

/** A source no longer lists an entry it once listed: a proposal goes with it, a decision stands until a person has looked. */
export function missed(entry: KnownEntry, source: CalendarSource): Heeded {
  if (entry.isRemoved || entry.said === null) return UNCHANGED;
  if (!entry.isDecided && entry.source === source) return { verdict: 'gone', isDropped: true };
  if (entry.saidBy !== source) return UNCHANGED;
  if (entry.isDecided) return { verdict: 'gone', change: { said: null } };
  return { verdict: 'unchanged', change: { said: entry.heard, saidBy: entry.source } };
}
