import type { CalendarEntry, EventKind } from '../../../api/calendar-requests.js';
import { addDays } from '../../../parts/days.js';

export const KINDS: readonly EventKind[] = ['exam', 'vacation', 'closure', 'holiday', 'school-event', 'career-day', 'ordinary'];
const BLOCKING: ReadonlySet<EventKind> = new Set<EventKind>(['exam', 'vacation', 'closure', 'holiday', 'school-event']);
export const blocks = (kind: EventKind): boolean => BLOCKING.has(kind);

/** Half a school year; `key` is `2027-1` for March to August, `2027-2` for September to February. */
export interface Term { key: string; year: number; half: 1 | 2; first: string; last: string }

function term(year: number, half: 1 | 2): Term {
  const [first, next] = half === 1 ? [`${year}-03-01`, `${year}-09-01`] : [`${year}-09-01`, `${year + 1}-03-01`];
  return { key: `${year}-${half}`, year, half, first, last: addDays(next, -1) };
}

/** The running school year and the first half of the next, which is planned in winter. */
export const termsOf = (schoolYear: number): Term[] => [term(schoolYear, 1), term(schoolYear, 2), term(schoolYear + 1, 1)];

/** The running term where its school year is known, else the first term with entries of a year that is. */
export function termToShow(terms: readonly Term[], knownYears: readonly number[], entries: readonly CalendarEntry[], day: string): Term | undefined {
  const running = terms.find(({ first, last }) => first <= day && day <= last);
  if (running && knownYears.includes(running.year)) return running;
  const hasEntries = ({ first, last }: Term): boolean => entries.some(({ firstDay, lastDay }) => firstDay <= last && lastDay >= first);
  return terms.find((term) => knownYears.includes(term.year) && hasEntries(term)) ?? running;
}

/** First days of the months of a term. */
export function monthsOf({ first, last }: Term): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = `${addDays(month, 31).slice(0, 7)}-01`) months.push(month);
  return months;
}

export const endOfMonth = (month: string): string => addDays(`${addDays(month, 31).slice(0, 7)}-01`, -1);

/** An entry is listed once in a term: in the month it begins, or in the term's first month. */
export function entriesByMonth(entries: readonly CalendarEntry[], term: Term): Map<string, CalendarEntry[]> {
  const months = new Map<string, CalendarEntry[]>(monthsOf(term).map((month) => [month, []]));
  for (const entry of entries) {
    if (entry.lastDay < term.first || entry.firstDay > term.last) continue;
    const begins = entry.firstDay < term.first ? term.first : entry.firstDay;
    months.get(`${begins.slice(0, 7)}-01`)?.push(entry);
  }
  return months;
}
