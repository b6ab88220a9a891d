import { type Day, daysBetween, isWeekend } from '#kernel';
import type { CalendarEvent } from '#school-calendar';
import { blocks } from './school-day-rule.js';

export interface SimilarPair {
  readonly schoolA: string;
  readonly schoolB: string;
  /** Days bound at both over days bound at either, 0 to 1. */
  readonly share: number;
}

const GRADES = [1, 2, 3] as const;
const MOST_PAIRS = 10;
/** Below this two calendars have no more in common than any two of a district. */
const WORTH_NAMING = 0.5;

/**
 * Schools whose calendars bind the same grades on the same days: the cause of bunching, where the wishes are its sign.
 * Exams of the upper grades count, for they are when grade 1 goes out.
 */
export function similarCalendars(
  schools: readonly { readonly id: string; readonly name: string }[],
  events: readonly CalendarEvent[],
  season: { readonly firstDay: Day; readonly lastDay: Day },
): SimilarPair[] {
  const bound = new Map(schools.map(({ id }) => [id, new Set<string>()]));
  for (const event of events) for (const key of boundDays(event, season)) bound.get(event.schoolId)?.add(key);
  const pairs = schools.flatMap((a, index) => schools.slice(index + 1).map((b) => ({
    schoolA: a.name, schoolB: b.name, share: jaccard(bound.get(a.id)!, bound.get(b.id)!),
  })));
  return pairs.filter(({ share }) => share >= WORTH_NAMING)
    .sort((a, b) => b.share - a.share || (a.schoolA + a.schoolB < b.schoolA + b.schoolB ? -1 : 1))
    .slice(0, MOST_PAIRS);
}

function boundDays(event: CalendarEvent, season: { readonly firstDay: Day; readonly lastDay: Day }): string[] {
  const grades = GRADES.filter((grade) => blocks(event, grade));
  if (grades.length === 0) return [];
  const first = event.firstDay > season.firstDay ? event.firstDay : season.firstDay;
  const last = event.lastDay < season.lastDay ? event.lastDay : season.lastDay;
  return daysBetween(first, last).filter((day) => !isWeekend(day)).flatMap((day) => grades.map((grade) => `${day} ${grade}`));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = a.size < b.size ? a : b, larger = smaller === a ? b : a;
  let both = 0;
  for (const key of smaller) if (larger.has(key)) both++;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : Math.round((100 * both) / either) / 100;
}
