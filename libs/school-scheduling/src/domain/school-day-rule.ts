import { type Day, daysBetween, isWeekend } from '#kernel';
import type { CalendarEvent, CalendarEventKind } from '#school-calendar';

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

export const BLOCK_CODES = ['EXAM', 'VACATION', 'CLOSURE', 'HOLIDAY', 'SCHOOL_EVENT'] as const;
export type BlockCode = (typeof BLOCK_CODES)[number];

/** Kinds that keep the grades they carry at school or at home. A career day and ordinary entries keep nobody. */
const BLOCKING: Readonly<Partial<Record<CalendarEventKind, BlockCode>>> = {
  exam: 'EXAM', vacation: 'VACATION', closure: 'CLOSURE', holiday: 'HOLIDAY', 'school-event': 'SCHOOL_EVENT',
};

/** A weekday of the season as one grade of one school sees it. */
export interface SchoolDay {
  readonly day: Day;
  readonly available: boolean;
  readonly because?: { readonly code: BlockCode; readonly name: string };
}

/** The reason an event keeps this grade from going out, if it does. Exams of other grades free a grade rather than bind it. */
export function blocks(event: Pick<CalendarEvent, 'kind' | 'grades'>, grade: number): BlockCode | undefined {
  return event.grades.length === 0 || event.grades.includes(grade) ? BLOCKING[event.kind] : undefined;
}

/** Availability is school x grade x day: grade 1 goes out on the very days grades 2 and 3 sit exams. */
export function schoolDays(
  season: { readonly firstDay: Day; readonly lastDay: Day },
  holidays: readonly Holiday[],
  events: readonly CalendarEvent[],
  grade: number,
): SchoolDay[] {
  const blocked = new Map<Day, { code: BlockCode; name: string }>();
  for (const event of events) {
    const code = blocks(event, grade);
    if (!code) continue;
    const first = event.firstDay > season.firstDay ? event.firstDay : season.firstDay;
    const last = event.lastDay < season.lastDay ? event.lastDay : season.lastDay;
    for (const day of daysBetween(first, last)) if (!blocked.has(day)) blocked.set(day, { code, name: event.name });
  }
  // A public holiday is the same for everybody, so it is the reason to show when both hold.
  for (const { day, name } of holidays) blocked.set(day, { code: 'HOLIDAY', name });
  return daysBetween(season.firstDay, season.lastDay).filter((day) => !isWeekend(day)).map((day) => {
    const because = blocked.get(day);
    return because ? { day, available: false, because } : { day, available: true };
  });
}
