import type { Analysis, EveningStep } from '../../../api/types.js';
import type { Outcome, WeekOutcome } from '../season/outcome.js';

const busiest = (weeks: readonly WeekOutcome[], of: (week: WeekOutcome) => number): WeekOutcome | null =>
  weeks.reduce<WeekOutcome | null>((best, week) => (best === null || of(week) > of(best) ? week : best), null);

/** The analysis as the charts draw it; `step` puts the loads after so many steps in the place of "after". */
export function outcomeAt(analysis: Analysis, step: number | null): Outcome {
  const { loads, steps } = analysis, moved = step === null || step >= steps.length ? null : loadsAfter(analysis, steps.slice(0, step));
  const weeks = loads.weeks.map(({ key, seats, wished, after }): WeekOutcome => ({ week: key, seats, before: wished, after: after === undefined ? null : moved?.get(key) ?? (moved ? 0 : after) }));
  return {
    weeks, days: loads.days.map(({ key, seats, wished, after }) => ({ day: key, seats, holiday: null, before: wished, after: after ?? null })),
    busiestBefore: busiest(weeks, (week) => week.before), busiestAfter: analysis.basis === 'wishes' ? null : busiest(weeks, (week) => week.after ?? 0),
    overBefore: weeks.filter((week) => week.before > week.seats).length, overAfter: weeks.filter((week) => (week.after ?? 0) > week.seats).length,
    wished: weeks.reduce((sum, week) => sum + week.before, 0), placed: weeks.reduce((sum, week) => sum + (week.after ?? 0), 0),
  };
}

/** Groups that stay count as they wished until the last step: a few of their students may not get a place. */
function loadsAfter({ loads }: Analysis, done: readonly EveningStep[]): ReadonlyMap<string, number> {
  const load = new Map(loads.weeks.map(({ key, wished }) => [key, wished]));
  for (const { from, to, asked, placed } of done) {
    load.set(from, (load.get(from) ?? 0) - asked);
    if (to !== null) load.set(to, (load.get(to) ?? 0) + placed);
  }
  return load;
}

export const movedGroups = ({ schools }: Analysis): number => schools.reduce((sum, { moved, leftOut }) => sum + moved + leftOut, 0);
