import type { Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import { verify } from '../verify/verify.js';
import type { Change } from './change.js';
import { resolve, type Resolution } from './resolve.js';
import type { Stability } from './steady-schedule.js';
import { breaches, movedTooLate, planned, ROOMY, TIGHT, where } from './testing/drawn-changes.js';

interface Case { readonly problem: Problem; readonly plan: Plan; readonly seed: number }
interface Happening { readonly changes: readonly Change[]; readonly freezeDays?: number }

const loaded = (plan: Plan): string => {
  const load = new Map<string, number>();
  for (const { date, parties } of plan.assignments) load.set(date, (load.get(date) ?? 0) + parties.length);
  return [...load].sort(([, a], [, b]) => b - a)[0]![0];
};
const someone = ({ plan, seed }: Case) => plan.assignments[seed % plan.assignments.length]!;
const busiest = ({ plan }: Case): string => {
  const visits = new Map<string, number>();
  for (const { parties } of plan.assignments) for (const { venue } of parties) visits.set(venue, (visits.get(venue) ?? 0) + 1);
  return [...visits].sort(([, a], [, b]) => b - a)[0]![0];
};
const typhoon = (c: Case): Change => ({ kind: 'close-day', date: loaded(c.plan) });

/** What happens in a season, each as one telephone call tells it. */
const HAPPENINGS: Readonly<Record<string, (c: Case) => Happening>> = {
  'a school that cancels': (c) => ({ changes: [{ kind: 'cancel-request', request: someone(c).request }] }),
  'a host that declines': (c) => ({ changes: [{ kind: 'host-declines', request: someone(c).request, venue: someone(c).parties[0]!.venue, date: someone(c).date }] }),
  'a new venue': ({ problem, seed }) => ({ changes: [{ kind: 'new-venue', venue: { ...problem.venues[seed % problem.venues.length]!, id: 'new' } }] }),
  'an inspection that runs out': (c) => ({ changes: [{ kind: 'inspection', venue: busiest(c), clearedUntil: c.problem.days[4]! }] }),
  'an extra visit': (c) => ({ changes: [{ kind: 'extra-visit', venue: busiest(c), week: c.problem.days[0]! }] }),
  'a window widened': ({ problem, plan, seed }) => {
    const id = plan.unassigned[0]?.request ?? problem.requests[seed % problem.requests.length]!.id, days = problem.days.filter((day) => !problem.holidays.includes(day));
    return { changes: [{ kind: 'widen-window', request: id, dates: days.slice(0, 8).map((date) => ({ date, band: 'am', preference: 0.25 }) as const) }] };
  },
  'a typhoon day': (c) => ({ changes: [typhoon(c)] }),
  'a typhoon day after a frozen week': (c) => ({ changes: [typhoon(c)], freezeDays: 5 }),
};

const MOVES = 3000;
const repaired = ({ problem, plan, seed }: Case, { changes, freezeDays }: Happening, stability?: Partial<Stability>): Resolution =>
  resolve(problem, plan, changes, { seed, moves: MOVES, ...(freezeDays === undefined ? {} : { freezeDays }), ...(stability ? { stability } : {}) });

/** Requests something happened to are those whose visit, as it was, breaks a rule now. */
function touchedOthers({ plan }: Case, { changes }: Happening, after: Resolution): string[] {
  const now = new Map(after.plan.assignments.map((a) => [a.request, a])), known = new Set(after.problem.requests.map(({ id }) => id));
  return plan.assignments.filter((a) => {
    const alone = { ...after.problem, pins: [], requests: after.problem.requests.filter(({ id }) => id === a.request) };
    const isHit = verify(alone, { format: plan.format, assignments: [a], unassigned: [] }).broken.length > 0 || breaches(after.problem, changes.filter(({ kind }) => kind === 'host-declines'), { ...plan, assignments: [a] }).length > 0;
    return known.has(a.request) && !isHit && where(now.get(a.request)) !== where(a);
  }).map((a) => a.request);
}

/** Those who were asked though nobody would lose a seat or their day had they been left alone. */
function askedForNothing(c: Case, happening: Happening, after: Resolution): string[] {
  const touched = touchedOthers(c, happening, after);
  return touched.filter((request) => {
    const { date, band, parties } = c.plan.assignments.find((a) => a.request === request)!, pinned = { ...c, problem: { ...c.problem, pins: [...c.problem.pins, { request, date, band, parties }] } };
    const other = repaired(pinned, happening);
    return other.figures.students >= after.figures.students && other.changed.dates <= after.changed.dates && touchedOthers(c, happening, other).length < touched.length;
  });
}

/** After a typhoon day of the last one, the first search asks somebody for nothing. */
const TIGHT_SEEDS = [...Array.from({ length: 30 }, (_, i) => i + 1), 75];

describe.each(Object.entries(HAPPENINGS))('%s', (_, happeningOf) => {
  it('asks nobody else where there is room', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const c: Case = { ...planned(seed, ROOMY), seed };
      if (c.plan.unassigned.length > 0) continue;
      const happening = happeningOf(c), after = repaired(c, happening);
      expect({ seed, touched: touchedOthers(c, happening, after), broken: verify(after.problem, after.plan).broken }).toEqual({ seed, touched: [], broken: [] });
      expect(after.changed.touchedOthers).toBe(0);
    }
  });

  it('asks only those without whom students would lose their seats or their day where there is little', () => {
    for (const seed of TIGHT_SEEDS) {
      const c: Case = { ...planned(seed, TIGHT), seed }, happening = happeningOf(c), after = repaired(c, happening);
      expect({ seed, needless: askedForNothing(c, happening, after), broken: verify(after.problem, after.plan).broken }).toEqual({ seed, needless: [], broken: [] });
      expect(breaches(c.problem, happening.changes, after.plan)).toEqual([]);
      const until = c.problem.days[happening.freezeDays ?? 0]!;
      expect(movedTooLate({ problem: after.problem, changes: happening.changes, until }, c.plan, after.plan)).toEqual([]);
    }
  });
});

it('would ask others for nothing if asking were free', () => {
  const needless = [1, 2, 3].flatMap((seed) => {
    const c: Case = { ...planned(seed, ROOMY), seed }, happening = HAPPENINGS['a typhoon day']!(c);
    return touchedOthers(c, happening, resolve(c.problem, c.plan, [...happening.changes, { kind: 'new-venue', venue: { ...c.problem.venues[0]!, id: 'new' } }], { seed, moves: MOVES, stability: { touch: 0, venue: 0, date: 0 } }));
  });
  expect(needless.length).toBeGreaterThan(0);
});

it('sends nobody who lost a host to another host than needed', () => {
  const moved = { usual: 0, free: 0, lost: 0 };
  for (let seed = 1; seed <= 8; seed++) {
    const { problem, plan } = planned(seed), venue = busiest({ problem, plan, seed }), changes: Change[] = [{ kind: 'lose-venue', venue }];
    moved.lost += plan.assignments.filter((a) => a.parties.some((p) => p.venue === venue)).length;
    moved.usual += resolve(problem, plan, changes, { seed, moves: MOVES }).changed.venues;
    moved.free += resolve(problem, plan, changes, { seed, moves: MOVES, stability: { venue: 0 } }).changed.venues;
  }
  expect(moved.usual).toBeLessThan(moved.free);
});
