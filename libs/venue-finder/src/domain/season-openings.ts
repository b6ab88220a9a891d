import type { Band, Day } from '#kernel';
import type { AvailabilityChange, PatternDraft, WeeklyPattern } from '#venue-registry';

/** Half-days of a week, for every venue alike; absent: each venue's own weekly patterns go on. */
export interface WeekShape { readonly weekdays: readonly number[]; readonly bands: readonly Band[]; readonly seats: number | null }

interface Span { readonly firstDay: Day; readonly lastDay: Day }

/** What a venue opens every week goes on through the span; what already does is left alone. */
export function continued(patterns: readonly WeeklyPattern[], { firstDay, lastDay }: Span): PatternDraft[] {
  const latest = new Map<string, WeeklyPattern>();
  for (const pattern of patterns) {
    const key = `${pattern.weekday} ${pattern.band}`, known = latest.get(key);
    if (!known || known.lastDay < pattern.lastDay) latest.set(key, pattern);
  }
  return [...latest.values()]
    .filter((pattern) => pattern.firstDay > firstDay || pattern.lastDay < lastDay)
    .map(({ weekday, band, seats, ...was }) => ({
      weekdays: [weekday], bands: [band], seats,
      // one that reaches into the span grows: a new one would take its place, and close what it had opened before
      firstDay: was.lastDay >= firstDay && was.firstDay < firstDay ? was.firstDay : firstDay, lastDay: was.firstDay <= lastDay && was.lastDay > lastDay ? was.lastDay : lastDay,
    }));
}

export const NO_CHANGE: AvailabilityChange = { opens: 0, uncleared: 0, resizes: 0, closes: 0, visits: [], leftClosed: [], skipped: [] };

/** Several changes of one venue as one; a day or a visit met twice is told once. */
export function together(changes: readonly AvailabilityChange[]): AvailabilityChange {
  const sum = (of: (change: AvailabilityChange) => number) => changes.reduce((total, change) => total + of(change), 0);
  const visits = new Map(changes.flatMap((change) => change.visits.map((visit) => [visit.bookingId, visit] as const)));
  const skipped = new Map(changes.flatMap((change) => change.skipped.map((day) => [day.day, day] as const)));
  return {
    opens: sum(({ opens }) => opens), uncleared: sum(({ uncleared }) => uncleared), resizes: sum(({ resizes }) => resizes), closes: sum(({ closes }) => closes),
    visits: [...visits.values()], leftClosed: [...new Set(changes.flatMap(({ leftClosed }) => leftClosed))].sort(), skipped: [...skipped.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}
