import type { Plan, Unassigned } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import { Document, type Fault } from './document.js';
import { verify } from './verify.js';

/** Reads an unknown document as a problem. A problem that contradicts itself is refused with every fault and where it stands. */
export function checkProblem(input: unknown): { readonly ok: Problem } | { readonly faults: readonly Fault[] } {
  const at = new Document(input), problem = input as Problem;
  if (!at.object('')) return { faults: at.faults };
  at.is('/format', (v) => v === 'goreuge-assignment-problem/1', 'must be goreuge-assignment-problem/1');
  const days = new Set(at.list('/days', (path) => at.day(path)) as string[]);
  at.ordered('/days');
  if (days.size === 0) at.fault('/days', 'must not be empty');
  at.list('/holidays', (path) => at.day(path) && at.is(path, (v) => days.has(v as string), 'is not one of the days'));
  at.distinct('/holidays');
  if (days.size > 0 && [...days].every((day) => (at.get('/holidays') as unknown[] | undefined)?.includes?.(day))) at.fault('/holidays', 'leave no open day');
  at.is('/bands', (v) => JSON.stringify(v) === '["am","pm"]', 'must be ["am", "pm"]');
  const fields = at.list('/fields', (path) => at.text(path)).length;
  const schools = checkSchools(at), venues = checkVenues(at, days, fields), requests = checkRequests(at, { days, fields, schools });
  if (at.get('/pins') !== undefined) checkPins(at, { days, venues, requests });
  if (at.faults.length > 0) return { faults: at.faults };
  const ok: Problem = problem.pins === undefined ? { ...(problem as Omit<Problem, 'pins'>), pins: [] } : problem;
  const broken = brokenPins(ok);
  return broken.length > 0 ? { faults: broken } : { ok };
}

function checkSchools(at: Document): Set<string> {
  return at.entries('/schools', (path) => {
    at.text(`${path}/district`); at.number(`${path}/x`); at.number(`${path}/y`); at.text(`${path}/level`); at.flag(`${path}/underserved`);
    if (at.get(`${path}/credit`) !== undefined && at.number(`${path}/credit`)) at.is(`${path}/credit`, (v) => (v as number) >= 0, 'must not be negative');
  });
}

function checkVenues(at: Document, days: ReadonlySet<string>, fields: number): Set<string> {
  return at.entries('/venues', (path) => {
    at.text(`${path}/district`); at.number(`${path}/x`); at.number(`${path}/y`);
    if (at.count(`${path}/field`)) at.is(`${path}/field`, (v) => (v as number) < fields, `must be below ${fields}, the number of fields`);
    const seats = at.count(`${path}/seats`, 1), least = at.count(`${path}/minParty`, 1);
    if (seats && least) at.is(`${path}/minParty`, (v) => (v as number) <= (at.get(`${path}/seats`) as number), 'must not exceed the seats');
    for (const name of ['partiesPerOpening', 'partiesPerDay', 'partiesPerWeek', 'partiesPerMonth']) at.count(`${path}/${name}`);
    at.list(`${path}/levels`, (level) => at.text(level));
    if (at.get(`${path}/experience`) !== undefined) at.text(`${path}/experience`);
    at.flag(`${path}/accessible`);
    at.day(`${path}/clearedUntil`);
    if (at.is(`${path}/openings`, (v) => typeof v === 'string' && /^[.apb]*$/.test(v), 'must hold one of . a p b per day')) {
      at.is(`${path}/openings`, (v) => (v as string).length === days.size, `must have ${days.size} characters, one per day`);
    }
  });
}

function checkRequests(at: Document, { days, fields, schools }: { days: ReadonlySet<string>; fields: number; schools: ReadonlySet<string> }): Set<string> {
  return at.entries('/requests', (path) => {
    if (at.text(`${path}/school`)) at.is(`${path}/school`, (v) => schools.has(v as string), 'is not a known school');
    at.number(`${path}/grade`);
    if (at.get(`${path}/experience`) !== undefined) at.text(`${path}/experience`);
    const counted = at.count(`${path}/headcount`, 1), headcount = at.get(`${path}/headcount`) as number, before = at.faults.length;
    const interests = at.list(`${path}/interests`, (field) => at.count(field)) as number[];
    if (at.faults.length === before) {
      at.is(`${path}/interests`, () => interests.length === fields, `must have ${fields} entries, one per field`);
      const sum = interests.reduce((a, b) => a + b, 0);
      if (counted) at.is(`${path}/interests`, () => sum === headcount, `sum to ${sum}, the headcount is ${headcount}`);
    }
    const seen = new Set<string>();
    at.list(`${path}/dates`, (entry) => {
      if (!at.object(entry)) return;
      if (at.day(`${entry}/date`)) at.is(`${entry}/date`, (v) => days.has(v as string), 'is outside the season');
      at.is(`${entry}/band`, (v) => v === 'am' || v === 'pm', 'must be am or pm');
      if (at.number(`${entry}/preference`)) at.is(`${entry}/preference`, (v) => (v as number) >= 0 && (v as number) <= 1, 'must be between 0 and 1');
      const key = `${String(at.get(`${entry}/date`))} ${String(at.get(`${entry}/band`))}`;
      if (seen.has(key)) at.fault(entry, `repeats ${key}`);
      seen.add(key);
    });
    if (at.day(`${path}/firstWish`)) at.is(`${path}/firstWish`, (v) => days.has(v as string), 'is outside the season');
    for (const name of ['minServed', 'accessibleSeats']) {
      if (at.count(`${path}/${name}`) && counted) at.is(`${path}/${name}`, (v) => (v as number) <= headcount, 'must not exceed the headcount');
    }
    at.count(`${path}/maxParties`, 1);
    if (at.number(`${path}/maxKm`)) at.is(`${path}/maxKm`, (v) => (v as number) >= 0, 'must not be negative');
    at.number(`${path}/arrival`);
  });
}

function checkPins(at: Document, { days, venues, requests }: { days: ReadonlySet<string>; venues: ReadonlySet<string>; requests: ReadonlySet<string> }): void {
  const pinned = new Set<unknown>();
  at.list('/pins', (path) => {
    if (!at.object(path)) return;
    if (at.text(`${path}/request`)) at.is(`${path}/request`, (v) => requests.has(v as string), 'is not a known request');
    if (pinned.has(at.get(`${path}/request`))) at.fault(`${path}/request`, 'is pinned twice');
    pinned.add(at.get(`${path}/request`));
    if (at.day(`${path}/date`)) at.is(`${path}/date`, (v) => days.has(v as string), 'is outside the season');
    at.is(`${path}/band`, (v) => v === 'am' || v === 'pm', 'must be am or pm');
    at.list(`${path}/parties`, (party) => {
      if (!at.object(party)) return;
      if (at.text(`${party}/venue`)) at.is(`${party}/venue`, (v) => venues.has(v as string), 'is not a known venue');
      at.count(`${party}/students`, 1);
    });
  });
}

/** Pins that break a hard rule by themselves leave no plan to find. */
function brokenPins(problem: Problem): Fault[] {
  const pinned = new Set(problem.pins.map((pin) => pin.request));
  const unassigned: Unassigned[] = problem.requests.filter((r) => !pinned.has(r.id)).map((r) => ({ request: r.id, reasons: [{ code: 'NO_DATE_GIVEN' }] }));
  const plan: Plan = { format: 'goreuge-assignment-plan/1', assignments: problem.pins, unassigned };
  const { broken } = verify(problem, plan);
  return broken.map(({ message, path }) => ({ path: path.replace(/^\/assignments/, '/pins'), message: `pinned against a hard rule: ${message}` }));
}
