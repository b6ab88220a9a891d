import type { Bunching, Run } from '../../../api/types.js';

export interface WeekOutcome { week: string; seats: number; before: number; after: number | null }
export interface DayOutcome { day: string; seats: number; holiday: string | null; before: number; after: number | null }
export interface Outcome {
  weeks: WeekOutcome[]; days: DayOutcome[];
  busiestBefore: WeekOutcome | null; busiestAfter: WeekOutcome | null; overBefore: number; overAfter: number; wished: number; placed: number;
}

const biggest = (weeks: WeekOutcome[], of: (w: WeekOutcome) => number): WeekOutcome | null =>
  weeks.reduce<WeekOutcome | null>((best, w) => (best === null || of(w) > of(best) ? w : best), null);

/** The wishes next to what a run made of them; without a run, the wishes alone. */
export function outcomeOf(bunching: Bunching, run: Run | null): Outcome {
  const after = run?.figures?.after;
  const byWeek = new Map(after?.weeks.map((w) => [w.week, w.students]));
  const byDay = new Map(after?.days.map((d) => [d.day, d.students]));
  const weeks = bunching.weeks.map((w) => ({ week: w.week, seats: w.seats, before: w.wished, after: after ? byWeek.get(w.week) ?? 0 : null }));
  const days = bunching.days.map((d) => ({
    day: d.day, seats: d.seats, holiday: d.holiday ?? null, before: d.wished, after: after ? byDay.get(d.day) ?? 0 : null,
  }));
  return {
    weeks,
    days,
    busiestBefore: biggest(weeks, (w) => w.before),
    busiestAfter: after ? biggest(weeks, (w) => w.after ?? 0) : null,
    overBefore: weeks.filter((w) => w.before > w.seats).length,
    overAfter: weeks.filter((w) => (w.after ?? 0) > w.seats).length,
    wished: weeks.reduce((sum, w) => sum + w.before, 0),
    placed: placedBy(run),
  };
}

export const isPlan = (run: Run): boolean => (run.kind ?? 'plan') === 'plan';
/** Plans to compare, and repairs once they hold; trials and curves are shown elsewhere. */
export const isComparable = (run: Run): boolean => isPlan(run) || (run.kind === 'repair' && run.publishedAt !== undefined);

/** The run to look at: the one published last, else the newest that is done. */
export function runToShow(runs: readonly Run[], chosen: string | null): Run | null {
  const done = runs.filter((r) => isComparable(r) && r.status === 'done' && r.figures);
  return done.find((r) => r.id === chosen) ?? done.filter((r) => r.publishedAt).sort((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? '')).at(-1)
    ?? [...done].sort((a, b) => b.requestedAt.localeCompare(a.requestedAt))[0] ?? null;
}
export const isGoing = (run: Run): boolean => run.status === 'queued' || run.status === 'running';

/** Students who get a place. */
export const placedBy = (run: Run | null): number => run?.figures?.after.weeks.reduce((sum, w) => sum + w.students, 0) ?? 0;
