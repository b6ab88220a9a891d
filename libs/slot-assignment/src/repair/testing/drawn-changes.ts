import { mondayOf } from '../../model/calendar.js';
import { madeUpProblem } from '../../model/made-up-problem.js';
import type { Assignment, Plan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import { SeededRandom } from '../../model/seeded-random.js';
import { solve } from '../../solve.js';
import { verify } from '../../verify/verify.js';
import type { Change } from '../change.js';

export const SIZE = { schools: 8, venues: 24, requests: 20, weeks: 4 };
/** Nearly always room for everybody. */
export const ROOMY = { schools: 6, venues: 60, requests: 9, weeks: 4 };
export const TIGHT = { schools: 8, venues: 9, requests: 20, weeks: 2 };

export function planned(seed: number, size = SIZE): { problem: Problem; plan: Plan } {
  const problem = madeUpProblem(seed, size);
  return { problem, plan: solve(problem, { seed, moves: 600, goals: {} }).plan };
}

/** A change of every kind, drawn for the problem; some hit the plan, some do not. */
export function anyChanges(problem: Problem, plan: Plan, seed: number): Change[] {
  const random = new SeededRandom(seed), one = <T>(list: readonly T[]): T => list[random.below(list.length)]!, a = one(plan.assignments), b = one(plan.assignments), { venue } = one(a.parties);
  const request = problem.requests.find((r) => r.id === b.request)!, day = one(problem.days.filter((d) => !problem.holidays.includes(d)));
  const all: Change[] = [
    { kind: 'cancel-request', request: one(problem.requests).id }, { kind: 'host-declines', request: a.request, venue }, { kind: 'host-declines', request: b.request, venue: b.parties[0]!.venue, date: b.date },
    { kind: 'lose-venue', venue: one(problem.venues).id }, { kind: 'inspection', venue: one(problem.venues).id, clearedUntil: day }, { kind: 'close-day', date: day },
    { kind: 'change-request', request: request.id, to: { headcount: Math.max(1, request.headcount + random.below(9) - 4) } }, { kind: 'extra-visit', venue: one(problem.venues).id, week: day },
    { kind: 'new-venue', venue: { ...one(problem.venues), id: 'new' } }, { kind: 'widen-window', request: one(problem.requests).id, dates: [{ date: day, band: 'am', preference: 0.25 }] },
    { kind: 'fewer-openings', venue: one(problem.venues).id, openings: [{ date: day, band: 'am' }] }, { kind: 'more-openings', venue: one(problem.venues).id, openings: [{ date: day, band: 'pm' }] },
    { kind: 'new-request', request: { ...request, id: 'late' } },
  ];
  const drawn = all.filter(() => random.below(4) === 0), lost = new Set(drawn.flatMap((c) => (c.kind === 'lose-venue' ? [c.venue] : []))), gone = new Set(drawn.flatMap((c) => (c.kind === 'cancel-request' ? [c.request] : [])));
  return drawn.filter((c) => c.kind === 'lose-venue' || c.kind === 'cancel-request' || !('venue' in c && typeof c.venue === 'string' && lost.has(c.venue)) && !('request' in c && typeof c.request === 'string' && gone.has(c.request)));
}

export function where(a: Assignment | undefined): string {
  return a ? `${a.date} ${a.band} ${a.parties.map((p) => `${p.venue} ${p.students}`).sort().join(',')}` : 'nowhere';
}

/** A plan with one request in it alone breaks nothing but what is the request's own. */
export function stillHolds(problem: Problem, a: Assignment, refused: readonly { readonly request: string; readonly venue: string; readonly date?: string }[]): boolean {
  const alone = { ...problem, pins: [], requests: problem.requests.filter((r) => r.id === a.request) };
  return alone.requests.length === 1 && verify(alone, { format: 'goreuge-assignment-plan/1', assignments: [a], unassigned: [] }).broken.length === 0
    && !refused.some((no) => no.request === a.request && (no.date ?? a.date) === a.date && a.parties.some((p) => p.venue === no.venue));
}

/** What a plan breaks of what hosts agreed to, counted from the documents alone; empty when it keeps to everything. */
export function breaches(problem: Problem, changes: readonly Change[], plan: Plan): string[] {
  const broken: string[] = [], limits = new Map([...problem.venues, ...changes.flatMap((c) => (c.kind === 'new-venue' ? [c.venue] : []))].map((v) => [v.id, v.partiesPerWeek]));
  const granted = new Map<string, number>(), visits = new Map<string, number>();
  for (const c of changes) {
    if (c.kind === 'extra-visit') for (const week of new Set((c.week === undefined ? problem.days : [c.week]).map(mondayOf))) granted.set(`${c.venue} ${week}`, (granted.get(`${c.venue} ${week}`) ?? 0) + 1);
    if (c.kind !== 'host-declines') continue;
    if (plan.assignments.some((a) => a.request === c.request && a.date === (c.date ?? a.date) && a.parties.some((p) => p.venue === c.venue))) broken.push(`${c.request} at ${c.venue}, which declined`);
  }
  for (const a of plan.assignments) for (const { venue } of a.parties) visits.set(`${venue} ${mondayOf(a.date)}`, (visits.get(`${venue} ${mondayOf(a.date)}`) ?? 0) + 1);
  for (const [week, count] of visits) if (count > limits.get(week.split(' ')[0]!)! + (granted.get(week) ?? 0)) broken.push(`${count} visits at ${week}`);
  return broken;
}

/** Requests a plan moved, or newly put, before the day that is fixed, although their visit still holds. */
export function movedTooLate({ problem, changes, until }: { problem: Problem; changes: readonly Change[]; until: string }, before: Plan, after: Plan): string[] {
  const refused = changes.filter((c) => c.kind === 'host-declines'), early = (plan: Plan): Map<string, Assignment> => new Map(plan.assignments.filter((a) => a.date < until).map((a) => [a.request, a]));
  const then = early(before), now = early(after);
  return [
    ...[...now.values()].filter((a) => then.get(a.request)?.date !== a.date || then.get(a.request)?.band !== a.band).map((a) => a.request),
    ...[...then.values()].filter((a) => stillHolds(problem, a, refused) && where(now.get(a.request)) !== where(a)).map((a) => a.request),
  ];
}
