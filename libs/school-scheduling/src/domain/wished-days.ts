import type { Day } from '#kernel';
import type { Request } from '#slot-assignment';

/** Students who could come on each day, a date they like less counting less. */
export function wishedDays(requests: readonly Pick<Request, 'headcount' | 'dates'>[]): Map<Day, number> {
  const wished = new Map<Day, number>();
  for (const { headcount, dates } of requests) {
    for (const { date, preference } of dates) wished.set(date, (wished.get(date) ?? 0) + headcount * preference);
  }
  return wished;
}

/** What is left to wish for once a venue with these seats is open on the days its pattern marks: the next one that cannot open every day looks elsewhere. */
export function lessWished(wished: ReadonlyMap<Day, number>, { days, pattern, seats }: { readonly days: readonly Day[]; readonly pattern: string; readonly seats: number }): Map<Day, number> {
  const left = new Map(wished);
  days.forEach((day, at) => { if (pattern[at] !== '.') left.set(day, (left.get(day) ?? 0) - seats * (pattern[at] === 'b' ? 2 : 1)); });
  return left;
}
