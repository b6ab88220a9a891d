import { mondayOf } from '#kernel';
import type { Problem, Request, School, Venue, WishedDate } from '#slot-assignment';
import { LpText, type Terms } from './lp-text.js';

/** A column that seats students of one request at one venue on one of its dates. */
export interface SeatColumn {
  readonly column: string;
  readonly request: string;
  readonly at: WishedDate;
  readonly venue: string;
}

export interface DistrictModel {
  readonly text: string;
  readonly columns: number;
  readonly seats: readonly SeatColumn[];
}

const DAY_STEPS = [[1.5, 0.5], [2, 1], [3, 2]] as const;
const WEEK_STEPS = [[1.25, 1], [1.5, 2], [2, 4]] as const;

/** The whole assignment problem, value and hard rules, as an integer programme; dates that cannot work are left out as the search leaves them out. */
export function districtModel(problem: Problem): DistrictModel {
  const writer = new ModelWriter(problem);
  for (const [r, request] of problem.requests.entries()) writer.request(request, r);
  writer.venueLimits();
  writer.bunching();
  return { text: writer.lp.text(), columns: writer.lp.columns, seats: writer.seats };
}

class ModelWriter {
  readonly lp = new LpText();
  readonly seats: SeatColumn[] = [];
  private readonly schools: ReadonlyMap<string, School>;
  private readonly limits = new Map<string, { sum: [number, string][]; most: number }>();
  private readonly days = new Map<string, [number, string][]>();
  private readonly weeks = new Map<string, [number, string][]>();

  constructor(private readonly problem: Problem) {
    this.schools = new Map(problem.schools.map((s) => [s.id, s]));
  }

  request(r: Request, index: number): void {
    const school = this.schools.get(r.school)!, goes: [number, string][] = [], perField = this.problem.fields.map((): [number, string][] => []);
    for (const [k, at] of r.dates.entries()) {
      const venues = this.openTo(r, school, at);
      if (!isReachable(r, venues)) continue;
      const y = this.lp.column(`y${index}_${k}`, { kind: 'binary' });
      goes.push([1, y]);
      this.date(r, school, at, { name: `${index}_${k}`, y, venues, perField });
    }
    this.lp.atMost(goes, 1);
    // Met interests of a field: no more than placed there, no more than interested.
    perField.forEach((placed, f) => {
      if (placed.length === 0 || r.interests[f] === 0) return;
      const met = this.lp.column(`m${index}_${f}`, { worth: 3, most: r.interests[f]!, kind: 'continuous' });
      this.lp.atMost([[1, met], ...negative(placed)], 0);
    });
  }

  private date(r: Request, school: School, at: WishedDate, { name, y, venues, perField }: { name: string; y: string; venues: readonly Venue[]; perField: [number, string][][] }): void {
    const all: [number, string][] = [], visits: [number, string][] = [], accessible: [number, string][] = [];
    for (const [v, venue] of venues.entries()) {
      const km = Math.hypot(school.x - venue.x, school.y - venue.y), most = Math.min(venue.seats, r.headcount);
      const x = this.lp.column(`x${name}_${v}`, { worth: 10 + 4 * at.preference - 0.1 * km, most, kind: 'integer' }), z = this.lp.column(`z${name}_${v}`, { kind: 'binary' });
      this.seats.push({ column: x, request: r.id, at, venue: venue.id });
      this.lp.atMost([[1, x], [-most, z]], 0);
      this.lp.atMost([[venue.minParty, z], [-1, x]], 0);
      this.lp.atMost([[1, z], [-1, y]], 0);
      all.push([1, x]);
      visits.push([1, z]);
      if (venue.accessible) accessible.push([1, x]);
      perField[venue.field]!.push([1, x]);
      this.use(venue, at, x, z);
    }
    this.lp.atMost([...all, [-r.headcount, y]], 0);
    this.lp.atMost([[r.minServed, y], ...negative(all)], 0);
    this.lp.atMost([...visits, [-r.maxParties, y]], 0);
    if (r.accessibleSeats > 0) this.lp.atMost([[r.accessibleSeats, y], ...negative(accessible)], 0);
    add(this.days, `${school.district} ${at.date}`, all);
    add(this.weeks, `${school.district} ${mondayOf(at.date)}`, all);
  }

  private use(venue: Venue, at: WishedDate, x: string, z: string): void {
    const count = (key: string, column: string, most: number): void => {
      const limit = this.limits.get(`${venue.id} ${key}`) ?? { sum: [], most };
      limit.sum.push([1, column]);
      this.limits.set(`${venue.id} ${key}`, limit);
    };
    count(`seats ${at.date} ${at.band}`, x, venue.seats);
    count(`opening ${at.date} ${at.band}`, z, venue.partiesPerOpening);
    count(`day ${at.date}`, z, venue.partiesPerDay);
    count(`week ${mondayOf(at.date)}`, z, venue.partiesPerWeek);
    count(`month ${at.date.slice(0, 7)}`, z, venue.partiesPerMonth);
  }

  venueLimits(): void {
    for (const { sum, most } of this.limits.values()) this.lp.atMost(sum, most);
  }

  bunching(): void {
    const { days, holidays, requests } = this.problem, demand = new Map<string, number>();
    for (const r of requests) { const { district } = this.schools.get(r.school)!; demand.set(district, (demand.get(district) ?? 0) + r.headcount); }
    const districtOf = (key: string): string => key.slice(0, key.lastIndexOf(' ')), weeks = new Set(days.map(mondayOf)).size;
    [...this.days].forEach(([key, load], i) => this.steps(`d${i}`, load, { mean: demand.get(districtOf(key))! / (days.length - holidays.length), steps: DAY_STEPS }));
    [...this.weeks].forEach(([key, load], i) => this.steps(`w${i}`, load, { mean: demand.get(districtOf(key))! / weeks, steps: WEEK_STEPS }));
  }

  /** Each further step is dearer, so the solver fills them in order by itself. */
  private steps(name: string, load: Terms, { mean, steps }: { mean: number; steps: readonly (readonly [number, number])[] }): void {
    const above = steps.map(([from, price], k): [number, string] => {
      const next = steps[k + 1]?.[0];
      return [-1, this.lp.column(`${name}_${k}`, { worth: -price, kind: 'continuous', ...(next === undefined ? {} : { most: (next - from) * mean }) })];
    });
    this.lp.atMost([...load, ...above], steps[0]![0] * mean);
  }

  private openTo(r: Request, school: School, { date, band }: WishedDate): Venue[] {
    if (this.problem.holidays.includes(date)) return [];
    const day = this.problem.days.indexOf(date), mark = band === 'am' ? 'a' : 'p';
    return this.problem.venues.filter((v) => (v.openings[day] === 'b' || v.openings[day] === mark) && date <= v.clearedUntil && v.levels.includes(school.level)
      && v.minParty <= r.headcount && Math.hypot(school.x - v.x, school.y - v.y) <= r.maxKm);
  }
}

function isReachable(r: Request, venues: readonly Venue[]): boolean {
  const roomiest = venues.map((v) => v.seats).sort((a, b) => b - a).slice(0, r.maxParties).reduce((sum, seats) => sum + seats, 0);
  const accessible = venues.reduce((sum, v) => sum + (v.accessible ? v.seats : 0), 0);
  return roomiest >= r.minServed && accessible >= r.accessibleSeats;
}

function negative(sum: Terms): [number, string][] {
  return sum.map(([factor, column]) => [-factor, column]);
}

function add(map: Map<string, [number, string][]>, key: string, sum: readonly [number, string][]): void {
  map.set(key, [...(map.get(key) ?? []), ...sum]);
}
