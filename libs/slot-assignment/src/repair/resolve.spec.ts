import fc from 'fast-check';
import { madeUpProblem } from '../model/made-up-problem.js';
import type { Assignment, Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import { SeededRandom } from '../model/seeded-random.js';
import { solve } from '../solve.js';
import { verify } from '../verify/verify.js';
import { applyChanges } from './apply-changes.js';
import type { Change } from './change.js';
import { changesOf } from './changes-of.js';
import { resolve } from './resolve.js';

const SIZE = { schools: 8, venues: 24, requests: 20, weeks: 4 };
/** Nearly always room for everybody. */
const ROOMY = { schools: 6, venues: 60, requests: 9, weeks: 4 };
const TIGHT = { schools: 8, venues: 9, requests: 20, weeks: 2 };
const seeds = fc.integer({ min: 1, max: 100_000 });

function planned(seed: number, size = SIZE): { problem: Problem; plan: Plan } {
  const problem = madeUpProblem(seed, size);
  return { problem, plan: solve(problem, { seed, moves: 600, goals: {} }).plan };
}

/** A change of every kind, drawn for the problem; some hit the plan, some do not. */
function anyChanges(problem: Problem, plan: Plan, seed: number): Change[] {
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

function where(a: Assignment | undefined): string {
  return a ? `${a.date} ${a.band} ${a.parties.map((p) => `${p.venue} ${p.students}`).sort().join(',')}` : 'nowhere';
}

/** A plan with one request in it alone breaks nothing but what is the request's own. */
function stillHolds(problem: Problem, a: Assignment, refused: readonly { readonly request: string; readonly venue: string; readonly date?: string }[]): boolean {
  const alone = { ...problem, pins: [], requests: problem.requests.filter((r) => r.id === a.request) };
  return alone.requests.length === 1 && verify(alone, { format: 'goreuge-assignment-plan/1', assignments: [a], unassigned: [] }).broken.length === 0
    && !refused.some((no) => no.request === a.request && (no.date ?? a.date) === a.date && a.parties.some((p) => p.venue === no.venue));
}

describe('resolve', () => {
  it('answers every kind of change with a plan that breaks no rule', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const { problem, plan } = planned(seed), changes = anyChanges(problem, plan, seed), { plan: after, problem: changed, figures } = resolve(problem, plan, changes, { seed, moves: 500 });
      expect({ changes, ...verify(changed, after) }).toEqual({ changes, broken: [], figures });
    }), { numRuns: 20 });
  });

  it('keeps every assignment that still holds when the one that was hit can be mended without them', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const { problem, plan } = planned(seed, ROOMY);
      fc.pre(plan.unassigned.length === 0);
      const a = plan.assignments[seed % plan.assignments.length]!, changes: Change[] = [{ kind: 'host-declines', request: a.request, venue: a.parties[0]!.venue }];
      // Whether it can be mended without the others is found out with all of them pinned.
      const pins = plan.assignments.filter((b) => b !== a).map(({ request, date, band, parties }) => ({ request, date, band, parties }));
      fc.pre(resolve({ ...problem, pins }, plan, changes, { seed, moves: 300 }).plan.assignments.some((b) => b.request === a.request && b.date === a.date && b.band === a.band));
      const { plan: after, changed } = resolve(problem, plan, changes, { seed, moves: 600, stability: { touch: 100_000 } });
      const now = new Map(after.assignments.map((b) => [b.request, b]));
      for (const before of plan.assignments) if (before.request !== a.request) expect(where(now.get(before.request))).toBe(where(before));
      expect(changed.touchedOthers).toBe(0);
      expect(now.get(a.request)!.parties.every((p) => p.venue !== a.parties[0]!.venue)).toBe(true);
    }), { numRuns: 20 });
  });

  it('leaves a plan alone that nothing happened to', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const { problem, plan } = planned(seed, ROOMY);
      fc.pre(plan.unassigned.length === 0);
      const { plan: after, changed } = resolve(problem, plan, [], { seed, moves: 500 });
      expect(after.assignments.map(where).sort()).toEqual(plan.assignments.map(where).sort());
      expect(changed).toEqual({ dates: 0, venues: 0, touchedOthers: 0, hit: 0 });
    }), { numRuns: 20 });
  });

  it('never changes a frozen day, but for visits that can no longer take place', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const { problem, plan } = planned(seed), changes = anyChanges(problem, plan, seed), freezeDays = 8, until = problem.days[freezeDays]!;
      const { plan: after, problem: changed } = resolve(problem, plan, changes, { seed, moves: 500, freezeDays }), { refusals } = applyChanges(problem, changes);
      const early = (p: Plan): Map<string, Assignment> => new Map(p.assignments.filter((a) => a.date < until).map((a) => [a.request, a])), before = early(plan), now = early(after);
      for (const [request, a] of now) expect(before.get(request)?.date).toBe(a.date);
      for (const [request, a] of before) if (stillHolds(changed, a, refusals)) expect(where(now.get(request))).toBe(where(a));
    }), { numRuns: 20 });
  });

  it('keeps to what a host agreed to: no visit it declined, no extra visit in another week', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const { problem, plan } = planned(seed, TIGHT), [week] = problem.days, venue = problem.venues[seed % problem.venues.length]!, a = plan.assignments[0]!;
      const changes: Change[] = [{ kind: 'extra-visit', venue: venue.id, week: week! }, { kind: 'host-declines', request: a.request, venue: a.parties[0]!.venue, date: a.date }];
      const { plan: after } = resolve(problem, plan, changes, { seed, moves: 500 }), [second] = problem.days.slice(5);
      const later = after.assignments.filter((b) => b.date >= second! && b.parties.some((p) => p.venue === venue.id));
      expect(later.length).toBeLessThanOrEqual(venue.partiesPerWeek);
      expect(after.assignments.some((b) => b.request === a.request && b.date === a.date && b.parties.some((p) => p.venue === a.parties[0]!.venue))).toBe(false);
    }), { numRuns: 20 });
  });

  it('gives the same plan for the same seed and moves', () => {
    const { problem, plan } = planned(5), changes = anyChanges(problem, plan, 3);
    const [one, other] = [1, 2].map(() => resolve(problem, plan, changes, { seed: 3, moves: 500 }));
    expect(other!.plan).toEqual(one!.plan);
    expect(other!.log).toEqual(one!.log);
  });

  it('refuses changes that do not fit the problem, and says where', () => {
    const { problem, plan } = planned(1);
    expect(() => resolve(problem, plan, [{ kind: 'cancel-request', request: 'nobody' }], { seed: 1 })).toThrow('/0/request is not a known request');
    expect(() => resolve(problem, plan, [{ kind: 'close-day', date: '2031-01-01' }], { seed: 1 })).toThrow('/0/date is outside the season');
    expect(() => resolve(problem, plan, [{ kind: 'change-request', request: problem.requests[0]!.id, to: { minServed: 999 } }], { seed: 1 })).toThrow('must not exceed the headcount');
  });

  it('takes off a pin that a change made impossible', () => {
    const { problem, plan } = planned(2), { request, date, band, parties } = plan.assignments[0]!, pinned = { ...problem, pins: [{ request, date, band, parties }] };
    const { plan: after, problem: changed } = resolve(pinned, plan, [{ kind: 'lose-venue', venue: parties[0]!.venue }], { seed: 1, moves: 500 });
    expect(changed.pins).toEqual([]);
    expect(verify(changed, after).broken).toEqual([]);
  });
});

describe('pins', () => {
  it('set after the plan was made are kept, and the rest makes way', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const { problem, plan } = planned(seed), other = solve(problem, { seed: seed + 1, moves: 200, goals: {} }).plan;
      const pins = other.assignments.slice(0, 3).map(({ request, date, band, parties }) => ({ request, date, band, parties })), pinned = { ...problem, pins };
      expect(verify(pinned, resolve(pinned, plan, [], { seed, moves: 300 }).plan).broken).toEqual([]);
    }), { numRuns: 15 });
  });
});

describe('suggestions to requests without a date', () => {
  it('let the request in when they are carried out, whatever they suggest', () => {
    const tried = new Set<string>();
    for (let seed = 1; seed <= 10; seed++) {
      const { problem, plan } = planned(seed, TIGHT);
      for (const { request, reasons } of plan.unassigned) {
        for (const reason of reasons) {
          const changes = changesOf(problem, request, reason);
          if (changes.length === 0) continue;
          tried.add(reason.code);
          // The others without a date are left out: they might take the very place.
          const alone = { ...problem, requests: problem.requests.filter((r) => r.id === request || !plan.unassigned.some((u) => u.request === r.id)) };
          const after = resolve(alone, { ...plan, unassigned: plan.unassigned.filter((u) => u.request === request) }, changes, { seed, moves: 500 });
          expect({ seed, request, reason, served: after.plan.assignments.some((a) => a.request === request) }).toEqual({ seed, request, reason, served: true });
          expect(verify(after.problem, after.plan).broken).toEqual([]);
        }
      }
    }
    expect(tried.size).toBeGreaterThanOrEqual(5);
  });
});
