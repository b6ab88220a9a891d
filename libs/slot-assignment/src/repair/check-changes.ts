import type { Problem, Request } from '../model/problem.js';
import { checkProblem } from '../verify/check-problem.js';
import type { Fault } from '../verify/document.js';
import type { Change } from './change.js';

/** A list of changes that does not fit its problem. */
export class ChangesRefused extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(`changes refused: ${faults.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
    this.name = 'ChangesRefused';
  }
}

/** Everything wrong with a list of changes; empty when it can be applied. Paths are JSON pointers into the list. */
export function checkChanges(problem: Problem, changes: readonly Change[]): Fault[] {
  const faults: Fault[] = [], days = new Set(problem.days);
  const requests = new Map(problem.requests.map((r) => [r.id, r])), venues = new Map(problem.venues.map((v) => [v.id, v]));
  changes.forEach((change, i) => {
    const need = (holds: boolean, at: string, message: string): void => { if (!holds) faults.push({ path: `/${i}/${at}`, message }); };
    const inSeason = (day: string | undefined, at: string): void => need(day === undefined || days.has(day), at, 'is outside the season');
    if (change.kind === 'new-venue') {
      need(!venues.has(change.venue.id), 'venue/id', 'exists already');
      venues.set(change.venue.id, change.venue);
    } else if ('venue' in change) need(venues.has(change.venue), 'venue', 'is not a known venue');
    if (change.kind === 'new-request') {
      need(!requests.has(change.request.id), 'request/id', 'exists already');
      requests.set(change.request.id, change.request);
    } else if ('request' in change) need(requests.has(change.request), 'request', 'is not a known request');
    if ('date' in change) inSeason(change.date, 'date');
    if ('openings' in change) change.openings.forEach(({ date }, k) => inSeason(date, `openings/${k}/date`));
    if (change.kind === 'extra-visit') inSeason(change.week, 'week');
    if (change.kind === 'close-day') need(!problem.holidays.includes(change.date), 'date', 'is a holiday already');
    for (const { path, message } of partFaults(problem, change, requests)) faults.push({ path: `/${i}${path}`, message });
  });
  return faults;
}

/** Lets the problem's own check judge whatever a change brings along. */
function partFaults(problem: Problem, change: Change, requests: ReadonlyMap<string, Request>): Fault[] {
  const within = (part: Partial<Problem>): Fault[] => {
    const outcome = checkProblem({ ...problem, venues: [], requests: [], pins: [], ...part });
    return 'faults' in outcome ? outcome.faults.map(({ path, message }) => ({ path: path.replace(/^\/(venue|request)s\/0/, '/$1'), message })) : [];
  };
  if (change.kind === 'new-venue') return within({ venues: [change.venue] });
  if (change.kind === 'new-request') return within({ requests: [change.request] });
  if (change.kind === 'inspection') return /^\d{4}-\d{2}-\d{2}$/.test(change.clearedUntil) ? [] : [{ path: '/clearedUntil', message: 'must be a day, YYYY-MM-DD' }];
  if (change.kind !== 'widen-window' && change.kind !== 'change-request') return [];
  const request = requests.get(change.request);
  if (!request) return [];
  return within({ requests: [change.kind === 'widen-window' ? { ...request, dates: change.dates } : withTerms(request, change.to)] });
}

/** The request under new terms: interests scaled to a new head-count, the least served no more than it, escorts enough for those who joined. */
export function withTerms(request: Request, to: Extract<Change, { kind: 'change-request' }>['to']): Request {
  const headcount = to.headcount ?? request.headcount;
  const interests = to.interests ?? (headcount === request.headcount ? request.interests : inProportion(request.interests, headcount));
  const minServed = to.minServed ?? Math.min(headcount, Math.ceil((request.minServed * headcount) / request.headcount));
  return {
    ...request, ...to, headcount, interests, minServed,
    maxParties: to.maxParties ?? (headcount > request.headcount ? Math.ceil((request.maxParties * headcount) / request.headcount) : request.maxParties),
    accessibleSeats: Math.min(headcount, to.accessibleSeats ?? request.accessibleSeats),
  };
}

/** Whole numbers in proportion to `parts` that sum to `total`; the largest remainders are rounded up. */
function inProportion(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((a, b) => a + b, 0), exact = parts.map((part) => (part * total) / sum), whole = exact.map(Math.floor);
  const order = exact.map((_, i) => i).sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  for (let k = 0, missing = total - whole.reduce((a, b) => a + b, 0); k < missing; k++) whole[order[k]!]!++;
  return whole;
}
