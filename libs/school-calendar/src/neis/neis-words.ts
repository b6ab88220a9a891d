import { addDays, type Day, dayInSeoul, isWeekend } from '#kernel';
import type { CalendarWord } from '../domain/calendar-event.js';
import type { RawEvent } from '../domain/raw-event.js';
import { schoolCalendar } from '../domain/school-calendar.js';
import { forOwnGrades } from '../domain/word-rule.js';
import { neisEvent } from '../files/neis-rows.js';
import type { NeisRow } from './neis-answer.js';
import type { NeisCodes } from './neis-client.js';

/** 'B10-7130000' as schools are coded here; undefined for a school NEIS does not know by that code. */
export function neisCodesOf(code: string): NeisCodes | undefined {
  const [, office, school] = /^([A-Z]\d{2})-(\d{7})$/.exec(code.trim()) ?? [];
  return office !== undefined && school !== undefined ? { office, school } : undefined;
}

const LONGEST_NAME = 300;

/** What the rows say of the school, judged, merged over days and grades, within the days asked for. */
export function wordsInRows(rows: readonly NeisRow[], span: { readonly firstDay: Day; readonly lastDay: Day }, gradeCount: number): CalendarWord[] {
  const lines = rows.map((row) => neisEvent({ ...row })).filter((line): line is RawEvent => line !== undefined);
  // A weekend without a word is a weekend.
  const telling = lines.filter(({ name, startsOn }) => name !== '' || !isWeekend(startsOn));
  const words = schoolCalendar('', telling.map((line) => ({ ...line, schoolCode: '', name: line.name.slice(0, LONGEST_NAME) })))
    .filter(({ startsOn }) => startsOn >= span.firstDay && startsOn <= span.lastDay)
    .map(({ name, kind, startsOn, endsOn, grades }): CalendarWord => ({ name, kind, firstDay: startsOn, lastDay: endsOn, grades }));
  return forOwnGrades(words, gradeCount);
}

/** Classes per grade, from one row a class; a class listed twice is one. */
export function classesPerGrade(rows: readonly NeisRow[]): Map<number, number> {
  const classes = new Map<number, Set<string>>();
  for (const row of rows) {
    const grade = Number(String(row['GRADE'] ?? '').trim());
    const name = String(row['CLASS_NM'] ?? '').trim();
    if (!Number.isInteger(grade) || grade < 1 || grade > 6 || name === '') continue;
    classes.set(grade, (classes.get(grade) ?? new Set()).add(name));
  }
  return new Map([...classes].map(([grade, names]) => [grade, names.size]));
}

/** When the register counts anew. */
export function nextMidnightInSeoul(now: Date): Date {
  return new Date(`${addDays(dayInSeoul(now), 1)}T00:00:00+09:00`);
}

const NIGHT_HOUR_MS = 3 * 3_600_000;

/** Three in the morning in Seoul, the last one before now: the tick of the nightly synchronisation. */
export function lastNight(now: Date): Date {
  const day = dayInSeoul(new Date(now.getTime() - NIGHT_HOUR_MS));
  return new Date(`${day}T03:00:00+09:00`);
}
