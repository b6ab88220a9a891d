import { mondayOf } from '../model/calendar.js';
import type { Assignment, Plan, Unassigned } from '../model/plan.js';
import type { Party, Problem, Request, School, Venue, WishedDate } from '../model/problem.js';

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
  private readonly used = new Map<string, number>();
  private readonly schools: ReadonlyMap<string, School>;
  private readonly dayIndex: ReadonlyMap<string, number>;

  constructor(private readonly problem: Problem) {
    this.schools = new Map(problem.schools.map((s) => [s.id, s]));
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
      this.add(`${venue} seats ${date} ${band}`, students);
      for (const key of visitKeys(venue, { date, band })) this.add(key, 1);
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

  private freeVenues(r: Request, { date, band }: When): FreeVenue[] {
    const school = this.schools.get(r.school)!, day = this.dayIndex.get(date)!, mark = band === 'am' ? 'a' : 'p';
    return this.problem.venues.flatMap((venue) => {
      const isOpen = (venue.openings[day] === 'b' || venue.openings[day] === mark) && date <= venue.clearedUntil;
      if (!isOpen || !venue.levels.includes(school.level) || Math.hypot(school.x - venue.x, school.y - venue.y) > r.maxKm) return [];
      const limits = [venue.partiesPerOpening, venue.partiesPerDay, venue.partiesPerWeek, venue.partiesPerMonth];
      if (visitKeys(venue.id, { date, band }).some((key, i) => this.count(key) >= limits[i]!)) return [];
      const seats = venue.seats - this.count(`${venue.id} seats ${date} ${band}`);
      return seats >= venue.minParty ? [{ venue, seats }] : [];
    });
  }

  private count(key: string): number {
    return this.used.get(key) ?? 0;
  }

  private add(key: string, by: number): void {
    this.used.set(key, this.count(key) + by);
  }
}

interface FreeVenue {
  readonly venue: Venue;
  readonly seats: number;
}

function visitKeys(venue: string, { date, band }: When): string[] {
  return [`${venue} opening ${date} ${band}`, `${venue} day ${date}`, `${venue} week ${mondayOf(date)}`, `${venue} month ${date.slice(0, 7)}`];
}
