import { type Day, daysBetween } from '#kernel';
import type { CalendarEvent, CalendarEventKind } from '#school-calendar';

/** Nobody at school reads mail. */
const NOBODY_WORKS: readonly CalendarEventKind[] = ['vacation', 'closure', 'holiday'];
/** The grade cannot go out. A career day is what it goes out for. */
const NOBODY_LEAVES: readonly CalendarEventKind[] = ['exam', 'vacation', 'closure', 'holiday', 'school-event'];

interface Span { readonly first: Day; readonly last: Day }

const daysOf = (events: readonly CalendarEvent[], { first, last }: Span): Day[] =>
  events.flatMap(({ firstDay, lastDay }) => daysBetween(firstDay > first ? firstDay : first, lastDay < last ? lastDay : last));

/** Days on which the whole school is off: a deadline does not run then. */
export const daysNobodyWorks = (events: readonly CalendarEvent[], span: Span): Set<Day> =>
  new Set(daysOf(events.filter(({ kind, grades }) => NOBODY_WORKS.includes(kind) && grades.length === 0), span));

/** Days on which this grade stays at school or at home. */
export const daysGradeStays = (events: readonly CalendarEvent[], grade: number, span: Span): Set<Day> =>
  new Set(daysOf(events.filter(({ kind, grades }) => NOBODY_LEAVES.includes(kind) && (grades.length === 0 || grades.includes(grade))), span));
