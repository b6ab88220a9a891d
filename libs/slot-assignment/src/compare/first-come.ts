import { mondayOf } from '../model/calendar.js';
import type { Assignment, Plan, Unassigned } from '../model/plan.js';
import { offers, type Party, type Problem, type Request, type School, type Venue, type WishedDate } from '../model/problem.js';

/**
 * Today's practice as a plan, for the comparison before and after: requests in order of arrival, each takes its most liked date that still has places.
 * It splits a request over venues more cleverly than a telephone does, so the comparison is not flattered.
 */
export function firstCome(problem: Problem): Plan {
  const ledger = new Ledger(problem), assignments: Assignment[] = [], unassigned: Unassigned[] = [];
  for (const pin of problem.pins) { ledger.book(pin, pin.parties); assignments.push({ ...pin, reasons: [{ code: 'PINNED' }] }); }
  const pinned = new Set(problem.pins.map((pin) => pin.request));
  for (const r of problem.requests.filter((request) => !pinned.has(request.id)).sort((a, b) => a.arrival - b.arrival || (a.id < b.id ? -1 : 1))) {
    const taken = ledger.firstFitting(r);
    if (!taken) { unassigned.push({ request: r.id, reasons: [{ code: 'VENUES_FULL', week: mondayOf(r.firstWish), free: 0, needed: r.minServed }] }); continue; }
    ledger.book(taken.at, taken.parties);
    assignments.push({ request: r.id, date: taken.at.date, band: taken.at.band, parties: taken.parties, reasons: [] });
  }
  return { format: 'goreuge-assignment-plan/1', assignments, unassigned };
}

type When = Pick<WishedDate, 'date' | 'band'>;

class Ledger {
  /** By what a visit counts towards, how much of it each venue has given away. */
  private readonly used = new Map<string, Int32Array>();
  private readonly venueIndex: ReadonlyMap<string, number>;
  private readonly schools: ReadonlyMap<string, School>;
  private readonly reach = new Map<string, readonly number[]>();
  private readonly dayIndex: ReadonlyMap<string, number>;

  constructor(private readonly problem: Problem) {
    this.schools = new Map(problem.schools.map((s) => [s.id, s]));
    this.venueIndex = new Map(problem.venues.map((v, i) => [v.id, i]));
    this.dayIndex = new Map(problem.days.map((day, i) => [day, i]));
  }

  firstFitting(r: Request): { at: WishedDate; parties: Party[] } | undefined {
    const liked = [...r.dates].sort((a, b) => b.preference - a.preference || (a.date < b.date ? -1 : 1));
    for (const at of liked) {
      const parties = this.partiesAt(r, at);
      if (parties) return { at, parties };
    }
    return undefined;
  }

  book({ date, band }: When, parties: readonly Party[]): void {
    for (const { venue, students } of parties) {
      const v = this.venueIndex.get(venue)!;
      this.given(seatsKey({ date, band }))[v]! += students;
      for (const key of visitKeys({ date, band })) this.given(key)[v]!++;
    }
  }

  private partiesAt(r: Request, at: When): Party[] | undefined {
    if (this.problem.holidays.includes(at.date)) return undefined;
    const free = this.freeVenues(r, at), wanted = [...r.interests], parties: Party[] = [];
    let left = r.headcount, accessible = r.accessibleSeats;
    while (left > 0 && parties.length < r.maxParties) {
      const pool = free.filter(({ venue }) => venue.minParty <= left && (accessible <= 0 || venue.accessible));
      if (pool.length === 0) break;
      const score = ({ venue, seats }: FreeVenue): number => Math.min(seats, left) + 0.5 * Math.min(seats, left, wanted[venue.field]!);
      const best = pool.reduce((a, b) => (score(b) > score(a) ? b : a)), students = Math.min(best.seats, left);
      parties.push({ venue: best.venue.id, students });
      free.splice(free.indexOf(best), 1);
      left -= students;
      wanted[best.venue.field] = Math.max(0, wanted[best.venue.field]! - students);
      if (best.venue.accessible) accessible -= students;
    }
    return parties.length > 0 && r.headcount - left >= r.minServed && accessible <= 0 ? parties : undefined;
  }

  /** Venues that take the school and lie within the request's limit, whatever the day. */
  private reachOf(r: Request): readonly number[] {
    const key = `${r.school} ${r.maxKm} ${r.experience ?? ''}`, known = this.reach.get(key);
    if (known) return known;
    const school = this.schools.get(r.school)!;
    const found = this.problem.venues.flatMap((v, i) => (v.levels.includes(school.level) && offers(v, r) && Math.hypot(school.x - v.x, school.y - v.y) <= r.maxKm ? [i] : []));
    this.reach.set(key, found);
    return found;
  }

  private freeVenues(r: Request, { date, band }: When): FreeVenue[] {
    const day = this.dayIndex.get(date)!, mark = band === 'am' ? 'a' : 'p', free: FreeVenue[] = [], seatsGiven = this.given(seatsKey({ date, band }));
    const [opening, perDay, week, month] = visitKeys({ date, band }).map((key) => this.given(key)) as [Int32Array, Int32Array, Int32Array, Int32Array];
    for (const v of this.reachOf(r)) {
      const venue = this.problem.venues[v]!;
      if ((venue.openings[day] !== 'b' && venue.openings[day] !== mark) || date > venue.clearedUntil) continue;
      if (opening[v]! >= venue.partiesPerOpening || perDay[v]! >= venue.partiesPerDay || week[v]! >= venue.partiesPerWeek || month[v]! >= venue.partiesPerMonth) continue;
      const seats = venue.seats - seatsGiven[v]!;
      if (seats >= venue.minParty) free.push({ venue, seats });
    }
    return free;
  }

  private given(key: string): Int32Array {
    let perVenue = this.used.get(key);
    if (!perVenue) this.used.set(key, (perVenue = new Int32Array(this.problem.venues.length)));
    return perVenue;
  }
}

interface FreeVenue {
  readonly venue: Venue;
  readonly seats: number;
}

function seatsKey({ date, band }: When): string {
  return `seats ${date} ${band}`;
}

/** What a party at this date counts towards, one key per limit of a venue. */
function visitKeys({ date, band }: When): string[] {
  return [`opening ${date} ${band}`, `day ${date}`, `week ${mondayOf(date)}`, `month ${date.slice(0, 7)}`];
}
