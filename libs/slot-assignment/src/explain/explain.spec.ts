import fc from 'fast-check';
import { madeUpProblem } from '../model/made-up-problem.js';
import type { Problem, Request } from '../model/problem.js';
import type { Reason } from '../model/reason.js';
import { solve } from '../solve.js';

const TIGHT = { schools: 8, venues: 9, requests: 20, weeks: 2 };
const seeds = fc.integer({ min: 1, max: 100_000 });

function only(change: Partial<Request>, size = { schools: 1, venues: 12, requests: 1, weeks: 2 }): Reason[] {
  const problem = madeUpProblem(4, size), [request] = problem.requests;
  return solve({ ...problem, requests: [{ ...request!, ...change }] }, { seed: 1, moves: 10 }).unassigned[0]?.reasons.slice() ?? [];
}
function codes(reasons: readonly Reason[]): string[] {
  return reasons.map((r) => r.code);
}

describe('reasons', () => {
  it('name the rule that keeps a request out', () => {
    expect(codes(only({ dates: [] }))[0]).toBe('NO_DATE_GIVEN');
    expect(codes(only({ maxKm: 0 }))[0]).toBe('NO_VENUE_IN_REACH');
    expect(codes(only({ headcount: 20, minServed: 20, interests: [20, 0, 0, 0], maxKm: 20, maxParties: 1 }))[0]).toBe('TOO_FEW_PARTIES');
    expect(codes(only({ headcount: 5000, minServed: 5000, interests: [5000, 0, 0, 0], maxParties: 900 }))[0]).toBe('MIN_SERVED_UNREACHABLE');
    expect(codes(only({ headcount: 5000, minServed: 10, interests: [5000, 0, 0, 0], accessibleSeats: 4000 }))[0]).toBe('ACCESSIBLE_SEATS');
  });

  it('name holidays, closed venues, expired inspections and the level', () => {
    const problem = madeUpProblem(4, { schools: 1, venues: 12, requests: 1, weeks: 2 }), [request] = problem.requests, day = problem.days[3]!;
    const alone = { ...problem, holidays: [], requests: [{ ...request!, maxKm: 20, dates: [{ date: day, band: 'am' as const, preference: 1 }] }] };
    const first = (changed: Problem): string => solve(changed, { seed: 1, moves: 10 }).unassigned[0]!.reasons[0]!.code;
    expect(first({ ...alone, holidays: [day] })).toBe('HOLIDAY');
    expect(first({ ...alone, venues: problem.venues.map((v) => ({ ...v, openings: v.openings.replace(/./g, '.') })) })).toBe('VENUES_CLOSED');
    expect(first({ ...alone, venues: problem.venues.map((v) => ({ ...v, openings: v.openings.replace(/./g, 'b'), clearedUntil: '2026-01-01' })) })).toBe('INSPECTION_EXPIRED');
    expect(first({ ...alone, venues: problem.venues.map((v) => ({ ...v, levels: ['elementary'] })) })).toBe('NO_VENUE_FOR_LEVEL');
  });

  it('are given to every request, and the venues full when nothing else binds', () => {
    let full = 0;
    fc.assert(fc.property(seeds, (seed) => {
      const { plan } = solve(madeUpProblem(seed, TIGHT), { seed, moves: 800 });
      for (const entry of [...plan.assignments, ...plan.unassigned]) expect(entry.reasons?.length).toBeGreaterThan(0);
      full += plan.unassigned.filter((u) => u.reasons.some((r) => r.code === 'VENUES_FULL')).length;
    }), { numRuns: 15 });
    expect(full).toBeGreaterThan(0);
  });

  it('say that a school gave way only where one that came short before has the wished place', () => {
    const days = ['2027-03-02', '2027-03-03'];
    const rivals = (credit: number): Problem => ({
      format: 'goreuge-assignment-problem/1', days, holidays: [], bands: ['am', 'pm'], fields: ['office'], pins: [],
      schools: ['a', 'b'].map((id) => ({ id, district: 'd', x: 0, y: 0, level: 'middle', underserved: false, ...(id === 'a' ? { credit } : {}) })),
      venues: [{ id: 'v', district: 'd', x: 1, y: 0, field: 0, seats: 10, minParty: 2, partiesPerOpening: 1, partiesPerDay: 1, partiesPerWeek: 5, partiesPerMonth: 9, levels: ['middle'], accessible: false, clearedUntil: '2027-12-31', openings: 'aa' }],
      requests: ['a', 'b'].map((school, arrival) => ({
        id: `of ${school}`, school, grade: 1, headcount: 8, interests: [8], dates: days.map((date, d) => ({ date, band: 'am' as const, preference: d === 0 ? 1 : 0.85 })),
        firstWish: days[0]!, minServed: 8, maxParties: 1, accessibleSeats: 0, maxKm: 3, arrival,
      })),
    });
    const told = (credit: number): Record<string, string[]> => Object.fromEntries(solve(rivals(credit), { seed: 1, moves: 2000 }).plan.assignments.map((a) => [a.request, codes(a.reasons ?? [])]));
    expect(told(1)['of a']).toEqual(expect.arrayContaining(['WISH_KEPT']));
    expect(told(1)['of b']).toEqual(expect.arrayContaining(['WISH_FULL', 'FAIR_TURN']));
    expect(told(1)['of a']).not.toContain('FAIR_TURN');
    expect(Object.values(told(0)).flat()).not.toContain('FAIR_TURN');
  });

  it('never name another school or request', () => {
    const problem = madeUpProblem(8, TIGHT), { plan } = solve(problem, { seed: 1, moves: 2000 });
    const named = JSON.stringify([...plan.assignments, ...plan.unassigned].map((entry) => entry.reasons));
    for (const { id } of [...problem.schools, ...problem.requests]) expect(named).not.toContain(`"${id}"`);
  });
});
