import type { Assignment, Plan } from '../model/plan.js';
import type { Party, Problem, Request, School, Venue } from '../model/problem.js';
import { kilometres, monday } from './arithmetic.js';
import { measure, type Figures } from './figures.js';

/** The hard rules, each with the name its breaks carry. */
export const HARD_RULES = [
  'format', 'known-request', 'assigned-once', 'own-date', 'known-venue', 'one-party-per-venue', 'party-size', 'venue-open', 'venue-cleared', 'level', 'experience', 'distance',
  'opening-seats', 'parties-per-opening', 'parties-per-day', 'parties-per-week', 'parties-per-month',
  'served', 'max-parties', 'accessible-seats', 'pin', 'listed', 'reasons', 'stated-value',
] as const;
export type HardRule = (typeof HARD_RULES)[number];

/** One broken rule; `path` is a JSON pointer into the plan. */
export interface Break {
  readonly rule: HardRule;
  readonly message: string;
  readonly path: string;
}

/** Checks a plan against its problem from the two documents alone, sharing no code with the search. */
export function verify(problem: Problem, plan: Plan): { broken: Break[]; figures: Figures } {
  const check = new Check(problem);
  if (plan.format !== 'goreuge-assignment-plan/1') check.report('format', `the plan's format is ${String(plan.format)}`, '/format');
  plan.assignments.forEach((a, i) => check.assignment(a, `/assignments/${i}`));
  check.venueLimits();
  check.pins(plan);
  check.everyRequestAnswered(plan);
  const { figures } = measure(problem, plan);
  if (plan.value !== undefined && !(Math.abs(plan.value - figures.value) <= 0.5)) {
    check.report('stated-value', `the plan states value ${plan.value}, it is ${figures.value}`, '/value');
  }
  return { broken: check.broken, figures };
}

type LimitRule = Extract<HardRule, 'opening-seats' | `parties-per-${string}`>;
const LIMITS: Record<LimitRule, (venue: Venue) => number> = {
  'opening-seats': (v) => v.seats, 'parties-per-opening': (v) => v.partiesPerOpening, 'parties-per-day': (v) => v.partiesPerDay,
  'parties-per-week': (v) => v.partiesPerWeek, 'parties-per-month': (v) => v.partiesPerMonth,
};

interface Visit {
  readonly r: Request; readonly school: School; readonly venue: Venue; readonly students: number; readonly at: string; readonly where: string;
}

class Check {
  readonly broken: Break[] = [];
  private readonly schools: ReadonlyMap<string, School>;
  private readonly venues: ReadonlyMap<string, Venue>;
  private readonly requests: ReadonlyMap<string, Request>;
  private readonly dayIndex: ReadonlyMap<string, number>;
  private readonly holidays: ReadonlySet<string>;
  private readonly assigned = new Set<string>();
  /** Per limit: used amount by venue and time, and where in the plan it was last raised. */
  private readonly used = new Map<LimitRule, Map<string, { venue: Venue; when: string; amount: number; path: string }>>();

  constructor(private readonly problem: Problem) {
    this.schools = new Map(problem.schools.map((s) => [s.id, s]));
    this.venues = new Map(problem.venues.map((v) => [v.id, v]));
    this.requests = new Map(problem.requests.map((r) => [r.id, r]));
    this.dayIndex = new Map(problem.days.map((day, i) => [day, i]));
    this.holidays = new Set(problem.holidays);
  }

  report(rule: HardRule, message: string, path: string): void {
    this.broken.push({ rule, message, path });
  }

  assignment(a: Assignment, path: string): void {
    const r = this.requests.get(a.request), where = `${a.request} on ${a.date} ${a.band}`;
    if (!r) { this.report('known-request', `${where}: no such request`, `${path}/request`); return; }
    if (this.assigned.has(r.id)) this.report('assigned-once', `${where}: assigned twice`, path);
    this.assigned.add(r.id);
    if (!r.dates.some((d) => d.date === a.date && d.band === a.band)) this.report('own-date', `${where}: not one of the request's dates`, `${path}/date`);
    const visited = new Set<string>(), school = this.schools.get(r.school)!;
    let served = 0, accessible = 0;
    a.parties.forEach((party, k) => {
      const venue = this.venues.get(party.venue), at = `${path}/parties/${k}`;
      served += party.students;
      if (!venue) { this.report('known-venue', `${where}: no venue ${party.venue}`, `${at}/venue`); return; }
      if (visited.has(venue.id)) this.report('one-party-per-venue', `${where}: two parties at ${venue.id}`, at);
      visited.add(venue.id);
      if (venue.accessible) accessible += party.students;
      this.party(a, { r, school, venue, students: party.students, at, where: `${where} at ${venue.id}` });
    });
    if (!(served >= r.minServed && served <= r.headcount && served > 0)) {
      this.report('served', `${where}: serves ${served}, allowed ${r.minServed} to ${r.headcount}`, path);
    }
    if (a.parties.length > r.maxParties) this.report('max-parties', `${where}: ${a.parties.length} parties, at most ${r.maxParties}`, `${path}/parties`);
    if (accessible < r.accessibleSeats) this.report('accessible-seats', `${where}: ${accessible} accessible seats, needs ${r.accessibleSeats}`, `${path}/parties`);
  }

  private party(a: Assignment, { r, school, venue, students, at, where }: Visit): void {
    if (!Number.isInteger(students) || students < venue.minParty || students > venue.seats) {
      this.report('party-size', `${where}: party of ${students}, allowed ${venue.minParty} to ${venue.seats}`, `${at}/students`);
    }
    const mark = venue.openings[this.dayIndex.get(a.date) ?? -1];
    if (this.holidays.has(a.date) || !(mark === 'b' || mark === (a.band === 'am' ? 'a' : 'p'))) this.report('venue-open', `${where}: not open`, at);
    if (a.date > venue.clearedUntil) this.report('venue-cleared', `${where}: inspection ends ${venue.clearedUntil}`, at);
    if (!venue.levels.includes(school.level)) this.report('level', `${where}: takes no ${school.level} school`, at);
    if ((venue.experience ?? 'visit') !== (r.experience ?? 'visit')) this.report('experience', `${where}: offers no ${r.experience ?? 'visit'}`, at);
    const km = kilometres(school, venue);
    if (km > r.maxKm + 1e-9) this.report('distance', `${where}: ${km.toFixed(2)} km, at most ${r.maxKm}`, at);
    this.use('opening-seats', venue, `${a.date} ${a.band}`, { amount: students, at });
    this.use('parties-per-opening', venue, `${a.date} ${a.band}`, { amount: 1, at });
    this.use('parties-per-day', venue, a.date, { amount: 1, at });
    this.use('parties-per-week', venue, `week of ${monday(a.date)}`, { amount: 1, at });
    this.use('parties-per-month', venue, a.date.slice(0, 7), { amount: 1, at });
  }

  private use(rule: LimitRule, venue: Venue, when: string, { amount, at }: { amount: number; at: string }): void {
    const perVenue = this.used.get(rule) ?? new Map<string, { venue: Venue; when: string; amount: number; path: string }>();
    this.used.set(rule, perVenue);
    const key = `${venue.id} ${when}`;
    perVenue.set(key, { venue, when, amount: (perVenue.get(key)?.amount ?? 0) + amount, path: at });
  }

  venueLimits(): void {
    for (const [rule, perVenue] of this.used) {
      for (const { venue, when, amount, path } of perVenue.values()) {
        if (amount > LIMITS[rule](venue)) this.report(rule, `${venue.id}, ${when}: ${amount}, at most ${LIMITS[rule](venue)}`, path);
      }
    }
  }

  pins(plan: Plan): void {
    for (const pin of this.problem.pins) {
      const i = plan.assignments.findIndex((a) => a.request === pin.request), a = plan.assignments[i];
      if (!a || a.date !== pin.date || a.band !== pin.band || listed(a.parties) !== listed(pin.parties)) {
        this.report('pin', `${pin.request} is pinned to ${pin.date} ${pin.band}, but changed`, a ? `/assignments/${i}` : '/assignments');
      }
    }
  }

  everyRequestAnswered(plan: Plan): void {
    const left = new Map(plan.unassigned.map((u, i) => [u.request, { u, i }]));
    for (const r of this.problem.requests) {
      const entry = left.get(r.id);
      if (this.assigned.has(r.id)) {
        if (entry) this.report('listed', `${r.id}: both assigned and listed as unassigned`, `/unassigned/${entry.i}`);
      } else if (!entry) this.report('listed', `${r.id}: neither assigned nor listed as unassigned`, '/unassigned');
      else if (!(entry.u.reasons?.length > 0)) this.report('reasons', `${r.id}: unassigned without a reason`, `/unassigned/${entry.i}/reasons`);
    }
  }
}

function listed(parties: readonly Party[]): string {
  return parties.map((p) => `${p.venue} ${p.students}`).sort().join(', ');
}
