import fc from 'fast-check';
import { solve } from '../solve.js';
import { verify } from '../verify/verify.js';
import type { Change } from './change.js';
import { changesOf } from './changes-of.js';
import { resolve } from './resolve.js';
import { anyChanges, breaches, movedTooLate, planned, ROOMY, TIGHT, where } from './testing/drawn-changes.js';

const seeds = fc.integer({ min: 1, max: 100_000 });

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

  it('never moves a visit that is too near to change, nor puts one there, unless it can no longer take place', () => {
    fc.assert(fc.property(seeds, fc.integer({ min: 1, max: 15 }), fc.boolean(), (seed, freezeDays, isTight) => {
      const { problem, plan } = planned(seed, isTight ? TIGHT : undefined), until = problem.days[freezeDays] ?? '9999', first = anyChanges(problem, plan, seed);
      const once = resolve(problem, plan, first, { seed, moves: 300, freezeDays });
      expect({ first, late: movedTooLate({ problem: once.problem, changes: first, until }, plan, once.plan) }).toEqual({ first, late: [] });
      // and again: what happened first is told with what happened then
      const drawn = anyChanges(problem, plan, seed + 1), gone = new Set(first.flatMap((c) => (c.kind === 'new-venue' ? [c.kind] : c.kind === 'new-request' ? [c.kind] : [])));
      const changes = [...first, ...drawn.filter(({ kind }) => !(gone as ReadonlySet<string>).has(kind))], twice = resolve(problem, once.plan, changes, { seed, moves: 300, freezeDays });
      expect({ changes, late: movedTooLate({ problem: twice.problem, changes, until }, once.plan, twice.plan) }).toEqual({ changes, late: [] });
      for (const [told, { problem: changed, plan: after }] of [[first, once], [changes, twice]] as const) {
        expect({ told, broken: verify(changed, after).broken, breaches: breaches(problem, told, after) }).toEqual({ told, broken: [], breaches: [] });
      }
    }), { numRuns: 40 });
  });

  it('would move such visits if it did not know of the freeze', () => {
    const late = Array.from({ length: 10 }, (_, seed) => {
      const { problem, plan } = planned(seed + 1, TIGHT), changes = anyChanges(problem, plan, seed), after = resolve(problem, plan, changes, { seed, moves: 300 });
      return movedTooLate({ problem: after.problem, changes, until: problem.days[6]! }, plan, after.plan).length;
    });
    expect(Math.max(...late)).toBeGreaterThan(0);
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
