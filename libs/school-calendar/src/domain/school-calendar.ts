import { addDays, daysApart, weekdayOf } from '#kernel';
import type { CalendarEventKind } from './calendar-event.js';
import { readBesideExams } from './beside-exams.js';
import { classifyEvent, isSaturdayOff, isTermStart, isVacationCeremony } from './classify-event.js';
import type { RawEvent, ReadEvent } from './raw-event.js';

/** Longer than this and no vacation: a correspondence school's 'term', not a month of closed days. */
const LONGEST_EVENT_DAYS = 31;
const SHORTEST_VACATION_DAYS = 5;
const LONGEST_VACATION_DAYS = 80;

/** NEIS leaves the name blank on days off; any other line without a name says nothing. */
const NAME_OF_NAMELESS: Readonly<Partial<Record<CalendarEventKind, string>>> = { closure: '휴업일', holiday: '공휴일' };

/** One school's lines judged, joined to ranges, with the vacations that only their ceremonies announce. */
export function schoolCalendar(schoolCode: string, lines: RawEvent[]): ReadEvent[] {
  const judged = mergeGrades(lines).filter(({ name }) => !isSaturdayOff(name)).map((line) => judge(schoolCode, line)).filter(({ name }) => name !== '');
  const ranges = joinDays(judged);
  readBesideExams(ranges, new Set(lines.filter(({ kind }) => kind !== undefined).map(({ name }) => name)));
  return [...ranges, ...impliedVacations(schoolCode, ranges)].sort((a, b) => compare(a.startsOn, b.startsOn) || compare(a.name, b.name));
}

/** Some schools enter one row per grade for the same event of the same day. */
function mergeGrades(lines: RawEvent[]): RawEvent[] {
  const merged = new Map<string, RawEvent>();
  for (const line of lines) {
    const key = [line.name, line.startsOn, line.endsOn, line.dayOff ?? '', line.kind ?? ''].join('\u0001');
    const before = merged.get(key);
    if (before === undefined) merged.set(key, { ...line });
    else if (before.grades !== undefined && before.grades.length > 0) {
      const grades = line.grades === undefined || line.grades.length === 0 ? [] : [...new Set([...before.grades, ...line.grades])].sort();
      before.grades = [1, 2, 3].every((grade) => grades.includes(grade)) ? [] : grades;
    }
  }
  return [...merged.values()];
}

function judge(schoolCode: string, line: RawEvent): ReadEvent {
  const flags = { ...(line.dayOff === undefined ? {} : { dayOff: line.dayOff }), ...(line.grades === undefined ? {} : { grades: line.grades }) };
  const proposed = classifyEvent(line.name, flags);
  let kind: CalendarEventKind = line.kind ?? proposed.kind;
  const days = daysApart(line.startsOn, line.endsOn) + 1;
  if (line.kind === undefined && days > (kind === 'vacation' ? 2 * LONGEST_VACATION_DAYS : LONGEST_EVENT_DAYS)) kind = 'ordinary';
  const name = line.name === '' ? (NAME_OF_NAMELESS[kind] ?? '') : line.name;
  return { schoolCode, name, kind, startsOn: line.startsOn, endsOn: line.endsOn, grades: proposed.grades, source: 'file' };
}

/** An event entered day by day is one range again; weekends inside do not part it. */
function joinDays(events: ReadEvent[]): ReadEvent[] {
  const joined: ReadEvent[] = [];
  const open = new Map<string, ReadEvent>();
  for (const event of [...events].sort((a, b) => compare(a.startsOn, b.startsOn))) {
    const key = [event.name, event.kind, event.grades.join()].join('\u0001');
    const before = open.get(key);
    if (before !== undefined && event.kind !== 'ordinary' && event.startsOn <= nextWeekday(before.endsOn)) {
      if (event.endsOn > before.endsOn) before.endsOn = event.endsOn;
      continue;
    }
    const copy = { ...event };
    open.set(key, copy);
    joined.push(copy);
  }
  return joined;
}

/** Between a closing ceremony and the next term's start, unless the file names the vacation itself. */
export function impliedVacations(schoolCode: string, events: ReadEvent[]): ReadEvent[] {
  const vacations = events.filter(({ kind, startsOn, endsOn }) => kind === 'vacation' && endsOn > startsOn);
  const beginnings = events.flatMap((event) => {
    if (isVacationCeremony(event.name)) return [{ first: addDays(event.endsOn, 1), name: vacationName(event) }];
    // A vacation entered as one day marks its beginning.
    return event.kind === 'vacation' && event.startsOn === event.endsOn ? [{ first: event.startsOn, name: event.name }] : [];
  });
  const starts = events.filter(({ name, kind }) => kind !== 'vacation' && isTermStart(name)).map(({ startsOn }) => startsOn);
  const implied: ReadEvent[] = [];
  for (const { first, name } of beginnings) {
    const start = starts.filter((day) => day > first).sort()[0];
    if (start === undefined) continue;
    const last = addDays(start, -1);
    const length = daysApart(first, last) + 1;
    const isKnown = [...vacations, ...implied].some(({ startsOn, endsOn }) => startsOn <= last && endsOn >= first);
    if (length < SHORTEST_VACATION_DAYS || length > LONGEST_VACATION_DAYS || isKnown) continue;
    implied.push({ schoolCode, name, kind: 'vacation', startsOn: first, endsOn: last, grades: [], source: 'file' });
  }
  return implied;
}

function vacationName({ name, endsOn }: ReadEvent): string {
  const season = /여름|하계|겨울|동계|봄|학년말/.exec(name)?.[0];
  if (season !== undefined) return `${season}방학`;
  const month = Number(endsOn.slice(5, 7));
  return month >= 6 && month <= 9 ? '여름방학' : '겨울방학';
}

function nextWeekday(day: string): string {
  const next = addDays(day, 1);
  return weekdayOf(next) > 5 ? nextWeekday(next) : next;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
