import type { Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import type { Reason } from '../model/reason.js';
import { measure, type Figures } from '../verify/figures.js';
import { applyChanges } from './apply-changes.js';
import type { Change } from './change.js';
import { defaultRepairMoves, resolve, type ResolveOptions } from './resolve.js';
import type { StandingTerms } from './standing-of.js';

export interface Outlook {
  readonly before: Figures;
  readonly after: Figures;
  /** Requests that had no date and would get one. */
  readonly newlyServed: readonly string[];
  /** Requests that would lose theirs. */
  readonly noLongerServed: readonly string[];
  readonly reasons: readonly Reason[];
}

/** A look ahead is shorter than the real thing. */
const SHARE_OF_MOVES = 0.5;

/** What changes would do to a plan that is otherwise kept: a lower bound of their good, told in figures and a few sentences for the director. `since` holds either way. */
export function whatIf(problem: Problem, plan: Plan, changes: readonly Change[], { since = [], ...options }: Partial<ResolveOptions> & StandingTerms = {}): Outlook {
  const after = resolve(problem, plan, [...since, ...changes], { seed: 1, moves: Math.round(SHARE_OF_MOVES * defaultRepairMoves(problem)), ...options });
  const { figures: before } = measure(applyChanges(problem, since).problem, plan), had = new Set(plan.assignments.map((a) => a.request)), has = new Set(after.plan.assignments.map((a) => a.request));
  const known = new Set(after.problem.requests.map((r) => r.id));
  const newlyServed = [...has].filter((id) => !had.has(id)), noLongerServed = [...had].filter((id) => known.has(id) && !has.has(id));
  return { before, after: after.figures, newlyServed, noLongerServed, reasons: outcome(before, after.figures, { gained: newlyServed.length, lost: noLongerServed.length, dates: after.changed.dates - newlyServed.length - noLongerServed.length, waiting: after.unassigned.length }) };
}

function outcome(before: Figures, after: Figures, { gained, lost, dates, waiting }: { gained: number; lost: number; dates: number; waiting: number }): Reason[] {
  const students = after.students - before.students, reasons: Reason[] = [];
  if (students > 0) reasons.push({ code: 'MORE_SERVED', requests: gained, students });
  else reasons.push(students < 0 ? { code: 'FEWER_SERVED', requests: lost, students: -students } : { code: 'SAME_SERVED' });
  if (before.weekPeakToMean !== after.weekPeakToMean) reasons.push({ code: 'PEAK_CHANGED', from: before.weekPeakToMean, to: after.weekPeakToMean });
  if (dates > 0) reasons.push({ code: 'DATES_CHANGED', dates });
  if (waiting > 0) reasons.push({ code: 'STILL_WAITING', requests: waiting });
  return reasons;
}

/** Changes that open a weekday (1 Monday to 5 Friday) at venues that take visits on other days, mornings and afternoons as they offer elsewhere. */
export function openWeekday(problem: Problem, weekday: number, venues: readonly string[] = problem.venues.map((v) => v.id)): Change[] {
  const named = new Set(venues), dates = problem.days.filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === weekday && !problem.holidays.includes(day));
  return problem.venues.flatMap((v) => {
    const bands = (['am', 'pm'] as const).filter((band) => v.openings.includes('b') || v.openings.includes(band === 'am' ? 'a' : 'p'));
    return named.has(v.id) && bands.length > 0 ? [{ kind: 'more-openings', venue: v.id, openings: dates.flatMap((date) => bands.map((band) => ({ date, band }))) } as const] : [];
  });
}
