import { mondayOf } from '../model/calendar.js';
import type { Band, Pin, Problem, Request, Venue } from '../model/problem.js';
import { verify } from '../verify/verify.js';
import type { Agreements } from './agreements.js';
import type { Change } from './change.js';
import { ChangesRefused, checkChanges, withTerms } from './check-changes.js';

export interface Changed extends Agreements {
  /** The problem after the changes, in the ordinary format; every plan within the agreements passes its checks. */
  readonly problem: Problem;
  /** Requests whose pin no longer holds and was taken off. */
  readonly released: readonly string[];
}

/** Applies changes in their order. The problem itself is left as it is; a list that does not fit it throws `ChangesRefused`. */
export function applyChanges(problem: Problem, changes: readonly Change[]): Changed {
  const faults = checkChanges(problem, changes);
  if (faults.length > 0) throw new ChangesRefused(faults);
  const draft = new Draft(problem);
  for (const change of changes) draft.apply(change);
  return draft.finished();
}

type Refusal = Agreements['refusals'][number];

class Draft {
  private readonly venues: Map<string, Venue>;
  private readonly requests: Map<string, Request>;
  private readonly holidays: string[];
  private readonly refusals: Refusal[] = [];
  private readonly weeksGranted = new Map<string, Map<string, number>>();

  constructor(private readonly before: Problem) {
    this.venues = new Map(before.venues.map((v) => [v.id, v]));
    this.requests = new Map(before.requests.map((r) => [r.id, r]));
    this.holidays = [...before.holidays];
  }

  apply(change: Change): void {
    switch (change.kind) {
      case 'cancel-request': this.requests.delete(change.request); return;
      case 'new-request': this.requests.set(change.request.id, change.request); return;
      case 'change-request': this.request(change.request, (r) => withTerms(r, change.to)); return;
      case 'widen-window': this.request(change.request, (r) => ({ ...r, dates: widened(r.dates, change.dates) })); return;
      case 'host-declines': this.refusals.push({ request: change.request, venue: change.venue, ...(change.date === undefined ? {} : { date: change.date }) }); return;
      case 'new-venue': this.venues.set(change.venue.id, change.venue); return;
      case 'lose-venue': this.venues.delete(change.venue); return;
      case 'more-openings':
      case 'fewer-openings': this.venue(change.venue, (v) => ({ ...v, openings: this.reopened(v.openings, change) })); return;
      case 'inspection': this.venue(change.venue, (v) => ({ ...v, clearedUntil: change.clearedUntil })); return;
      case 'extra-visit': this.grant(change.venue, change.week); return;
      case 'close-day': if (!this.holidays.includes(change.date)) this.holidays.push(change.date);
    }
  }

  finished(): Changed {
    const grants = [...this.weeksGranted].map(([venue, weeks]) => ({ venue, weeks, months: this.monthsOf(weeks) }));
    for (const { venue, weeks, months } of grants) {
      this.venue(venue, (v) => ({ ...v, partiesPerWeek: v.partiesPerWeek + Math.max(...weeks.values()), partiesPerMonth: v.partiesPerMonth + Math.max(...months.values()) }));
    }
    const bare: Problem = { ...this.before, holidays: this.holidays, venues: [...this.venues.values()], requests: [...this.requests.values()], pins: [] };
    const { kept, released } = holdingPins(bare, this.before.pins, this.refusals);
    return { problem: { ...bare, pins: kept }, refusals: this.refusals, grants, closedDays: this.holidays.slice(this.before.holidays.length), released };
  }

  private request(id: string, change: (request: Request) => Request): void {
    const request = this.requests.get(id);
    if (request) this.requests.set(id, change(request));
  }

  private venue(id: string, change: (venue: Venue) => Venue): void {
    const venue = this.venues.get(id);
    if (venue) this.venues.set(id, change(venue));
  }

  private reopened(openings: string, { kind, openings: named }: Extract<Change, { openings: unknown }>): string {
    const marks = [...openings];
    for (const { date, band } of named) {
      const d = this.before.days.indexOf(date), bands = new Set<Band>([...(marks[d] === 'b' ? ['am', 'pm'] as const : marks[d] === 'a' ? ['am'] as const : marks[d] === 'p' ? ['pm'] as const : [])]);
      if (kind === 'more-openings') bands.add(band); else bands.delete(band);
      marks[d] = bands.size === 2 ? 'b' : bands.has('am') ? 'a' : bands.has('pm') ? 'p' : '.';
    }
    return marks.join('');
  }

  private grant(venue: string, week: string | undefined): void {
    const weeks = this.weeksGranted.get(venue) ?? new Map<string, number>();
    for (const monday of new Set((week === undefined ? this.before.days : [week]).map(mondayOf))) weeks.set(monday, (weeks.get(monday) ?? 0) + 1);
    this.weeksGranted.set(venue, weeks);
  }

  /** Visits more per month: a week that touches two months counts in both. */
  private monthsOf(weeks: ReadonlyMap<string, number>): Map<string, number> {
    const months = new Map<string, Set<string>>();
    for (const day of this.before.days) {
      const month = day.slice(0, 7), mondays = months.get(month) ?? new Set<string>();
      months.set(month, mondays.add(mondayOf(day)));
    }
    return new Map([...months].map(([month, mondays]) => [month, [...mondays].reduce((sum, monday) => sum + (weeks.get(monday) ?? 0), 0)]));
  }
}

function widened(dates: Request['dates'], more: Request['dates']): Request['dates'] {
  const all = new Map(dates.map((d) => [`${d.date} ${d.band}`, d]));
  for (const d of more) if ((all.get(`${d.date} ${d.band}`)?.preference ?? -1) < d.preference) all.set(`${d.date} ${d.band}`, d);
  return [...all.values()];
}

/** Pins that break a rule now are taken off, until the rest holds. */
function holdingPins(problem: Problem, pins: readonly Pin[], refusals: readonly Refusal[]): { kept: Pin[]; released: string[] } {
  const isKnown = new Set(problem.requests.map((r) => r.id)), released: string[] = [];
  const isRefused = (pin: Pin): boolean => refusals.some((no) => no.request === pin.request && (no.date ?? pin.date) === pin.date && pin.parties.some((p) => p.venue === no.venue));
  let kept = pins.filter((pin) => isKnown.has(pin.request));
  for (let isBroken = kept.length > 0; isBroken;) {
    const { broken } = verify({ ...problem, requests: problem.requests.filter((r) => kept.some((pin) => pin.request === r.id)) }, { format: 'goreuge-assignment-plan/1', assignments: kept, unassigned: [] });
    const places = new Set(broken.map(({ path }) => Number(path.split('/')[2]))), loose = kept.filter((pin, i) => places.has(i) || isRefused(pin));
    kept = kept.filter((pin) => !loose.includes(pin));
    released.push(...loose.map((pin) => pin.request));
    isBroken = loose.length > 0;
  }
  return { kept, released };
}
