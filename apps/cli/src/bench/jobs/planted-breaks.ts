import { HARD_RULES, type Assignment, type HardRule, type Plan, type Problem, type Request, type School, type Venue } from '#slot-assignment';

/** A sound pair of problem and plan, spoilt in one place. */
export interface Planted {
  readonly rule: HardRule;
  readonly problem: Problem;
  readonly plan: Plan;
}

/** Every hard rule broken once, in a pair of its own. */
export function plantedBreaks(problem: Problem, plan: Plan): Planted[] {
  const { id, first, value } = victim(problem, plan), { rest } = first;
  const request = problem.requests.find((r) => r.id === id)!, party = first.assignment.parties[0]!;
  const withPlan = (changed: object): Pair => ({ problem, plan: { ...plan, ...changed } as Plan });
  const withFirst = (changed: Partial<Assignment>): Pair => withPlan({ assignments: [{ ...first.assignment, ...changed }, ...rest] });
  const inList = <T extends { readonly id: string }>(list: readonly T[], named: string, changed: Partial<T>): T[] => list.map((one) => (one.id === named ? { ...one, ...changed } : one));
  const withVenue = (changed: Partial<Venue>): Pair => ({ plan, problem: { ...problem, venues: inList(problem.venues, party.venue, changed) } });
  const withRequest = (changed: Partial<Request>): Pair => ({ plan, problem: { ...problem, requests: inList(problem.requests, id, changed) } });
  const withSchool = (changed: Partial<School>): Pair => ({ plan, problem: { ...problem, schools: inList(problem.schools, request.school, changed) } });
  const parties = (students: number): Assignment['parties'] => [{ ...party, students }, ...first.assignment.parties.slice(1)];
  const pairs: Record<HardRule, () => Pair> = {
    format: () => withPlan({ format: 'another/1' }),
    'known-request': () => withFirst({ request: 'nobody' }),
    'assigned-once': () => withPlan({ assignments: [...plan.assignments, first.assignment] }),
    'own-date': () => withRequest({ dates: [] }),
    'known-venue': () => withFirst({ parties: [{ venue: 'nowhere', students: 3 }] }),
    'one-party-per-venue': () => withFirst({ parties: [...first.assignment.parties, party] }),
    'party-size': () => withFirst({ parties: parties(party.students + 0.5) }),
    'venue-open': () => withVenue({ openings: '.'.repeat(problem.days.length) }),
    'venue-cleared': () => withVenue({ clearedUntil: '2020-01-01' }),
    level: () => withVenue({ levels: [] }),
    experience: () => withVenue({ experience: 'talk' }),
    distance: () => withSchool({ x: 1000 }),
    'opening-seats': () => withVenue({ seats: party.students - 1 }),
    'parties-per-opening': () => withVenue({ partiesPerOpening: 0 }),
    'parties-per-day': () => withVenue({ partiesPerDay: 0 }),
    'parties-per-week': () => withVenue({ partiesPerWeek: 0 }),
    'parties-per-month': () => withVenue({ partiesPerMonth: 0 }),
    served: () => withRequest({ headcount: 9000, minServed: 9000 }),
    'max-parties': () => withRequest({ maxParties: first.assignment.parties.length - 1 }),
    'accessible-seats': () => withRequest({ accessibleSeats: 9000 }),
    pin: () => ({ plan, problem: { ...problem, pins: [{ ...first.assignment, parties: parties(party.students + 1) }] } }),
    listed: () => withPlan({ assignments: rest }),
    reasons: () => withPlan({ assignments: rest, unassigned: [...plan.unassigned, { request: id, reasons: [] }] }),
    'stated-value': () => withPlan({ value: value + 1 }),
  };
  return HARD_RULES.map((rule) => ({ rule, ...pairs[rule]() }));
}

interface Pair {
  readonly problem: Problem;
  readonly plan: Plan;
}

function victim(problem: Problem, plan: Plan): { id: string; first: { assignment: Assignment; rest: Assignment[] }; value: number } {
  const [assignment, ...rest] = plan.assignments;
  if (!assignment || plan.value === undefined) throw new Error(`${problem.name}: a plan without assignments has nothing to break`);
  return { id: assignment.request, first: { assignment, rest }, value: plan.value };
}
