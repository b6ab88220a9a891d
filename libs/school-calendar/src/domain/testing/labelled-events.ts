import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CalendarEventKind } from '../calendar-event.js';

/** An entry of a real school calendar as a career teacher reads it: facts, without the school. */
export interface LabelledEvent {
  name: string;
  days: number;
  /** What the same school wrote over the same days. */
  beside: string[];
  kind: CalendarEventKind;
  /** Empty means every grade. */
  grades: number[];
  /** 1 Monday ... 5 Friday, where the day is taught by another weekday's timetable. */
  timetableWeekday: number | undefined;
}

export function labelledEvents(batch: 'labelled-events' | 'held-out-events'): LabelledEvent[] {
  const [, ...lines] = readFileSync(path.join(import.meta.dirname, `${batch}.tsv`), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [name = '', days = '1', beside = '', kind = '', grades = '', weekday = ''] = line.split('\t');
    return {
      name, days: Number(days), beside: beside === '' ? [] : beside.split(' | '), kind: kind as CalendarEventKind,
      grades: grades === '' ? [] : grades.split(',').map(Number), timetableWeekday: weekday === '' ? undefined : Number(weekday),
    };
  });
}
