import { madeUpProblem } from '../model/made-up-problem.js';
import type { Assignment, Plan } from '../model/plan.js';
import type { Problem, Request, School, Venue } from '../model/problem.js';
import { solve } from '../solve.js';
import { HARD_RULES, verify, type HardRule } from './verify.js';

type Planted = { problem?: Problem; plan?: unknown };
const problem = madeUpProblem(21, { schools: 10, venues: 40, requests: 30, weeks: 4 });
const { plan } = solve({ ...problem }, { seed: 2, moves: 5000 });
const first = plan.assignments[0]!, party = first.parties[0]!;

function withFirst(change: Partial<Assignment>): Planted {
  return { plan: { ...plan, assignments: [{ ...first, ...change }, ...plan.assignments.slice(1)] } };
}
function withVenue(change: Partial<Venue>, id = party.venue): Planted {
  return { problem: { ...problem, venues: problem.venues.map((v) => (v.id === id ? { ...v, ...change } : v)) } };
}
function withRequest(change: Partial<Request>): Planted {
  return { problem: { ...problem, requests: problem.requests.map((r) => (r.id === first.request ? { ...r, ...change } : r)) } };
}
function withSchool(change: Partial<School>): Planted {
  const { school } = problem.requests.find((r) => r.id === first.request)!;
  return { problem: { ...problem, schools: problem.schools.map((s) => (s.id === school ? { ...s, ...change } : s)) } };
}

const PLANTED: Record<HardRule, Planted> = {
  format: { plan: { ...plan, format: 'another/1' } },
  'known-request': withFirst({ request: 'nobody' }),
  'assigned-once': { plan: { ...plan, assignments: [...plan.assignments, first] } },
  'own-date': withRequest({ dates: [] }),
  'known-venue': withFirst({ parties: [{ venue: 'nowhere', students: 3 }] }),
  'one-party-per-venue': withFirst({ parties: [...first.parties, party] }),
  'party-size': withFirst({ parties: [{ ...party, students: party.students + 0.5 }, ...first.parties.slice(1)] }),
  'venue-open': withVenue({ openings: problem.days.map(() => '.').join('') }),
  'venue-cleared': withVenue({ clearedUntil: '2027-01-01' }),
  level: withVenue({ levels: [] }),
  experience: withVenue({ experience: 'talk' }),
  distance: withSchool({ x: 400 }),
  'opening-seats': withVenue({ seats: party.students - 1 }),
  'parties-per-opening': withVenue({ partiesPerOpening: 0 }),
  'parties-per-day': withVenue({ partiesPerDay: 0 }),
  'parties-per-week': withVenue({ partiesPerWeek: 0 }),
  'parties-per-month': withVenue({ partiesPerMonth: 0 }),
  served: withRequest({ headcount: 1000, minServed: 900 }),
  'max-parties': withRequest({ maxParties: 0 }),
  'accessible-seats': withRequest({ accessibleSeats: 500 }),
  pin: { problem: { ...problem, pins: [{ request: first.request, date: first.date, band: first.band, parties: [{ ...party, students: party.students + 1 }, ...first.parties.slice(1)] }] } },
  listed: { plan: { ...plan, assignments: plan.assignments.slice(1) } },
  reasons: { plan: { ...plan, assignments: plan.assignments.slice(1), unassigned: [...plan.unassigned, { request: first.request, reasons: [] }] } },
  'stated-value': { plan: { ...plan, value: plan.value! + 1 } },
};

describe('verify', () => {
  it('finds nothing to complain about in a sound plan', () => {
    expect(plan.assignments.length).toBeGreaterThan(10);
    expect(verify(problem, plan).broken).toEqual([]);
  });

  it.each(HARD_RULES)('catches a planted break of %s and says where', (rule) => {
    const planted = PLANTED[rule], { broken } = verify(planted.problem ?? problem, (planted.plan ?? plan) as Plan);
    const found = broken.find((b) => b.rule === rule);
    expect(found).toBeDefined();
    expect(found!.message.length).toBeGreaterThan(5);
    expect(found!.path).toMatch(/^\/(format|value|assignments|unassigned)/);
  });

  it('catches a holiday put on a planned day', () => {
    expect(verify({ ...problem, holidays: [first.date] }, plan).broken.map((b) => b.rule)).toContain('venue-open');
  });

  it('counts seats of all parties in an opening together', () => {
    const other = plan.assignments.find((a) => a !== first)!;
    const twice = { ...plan, assignments: plan.assignments.map((a) => (a === other ? { ...other, date: first.date, band: first.band, parties: [{ ...party, students: 30_000 }] } : a)) };
    expect(verify(problem, twice).broken.map((b) => b.rule)).toContain('opening-seats');
  });
});
