import type { OtherVisit } from '#booking';
import { mondayOf } from '#kernel';
import type { Pin, Problem, Request } from '#slot-assignment';

/** Begins the ids of what is not the season's own; the search leaves it out of its figures by this. */
const MARK = 'others-';
const FAR = 1000;

export interface SeatedBooking { readonly venueId: string; readonly heldOn: string; readonly band: 'am' | 'pm'; readonly students: number }

/**
 * Openings the season's own parties share with direct bookings stay usable for those parties, and nobody may be promised the
 * others' seats: so the others sit in the problem too, pinned, as a district of their own that no figure counts.
 */
export function seatOthers(problem: Problem, own: readonly SeatedBooking[], others: readonly OtherVisit[]): { readonly problem: Problem; readonly pins: readonly Pin[] } {
  const venues = new Map(problem.venues.map((venue) => [venue.id, venue])), load = new Load();
  for (const { venueId, heldOn, band, students } of own) load.add(venueId, heldOn, band, students);
  const levels = new Set<string>(), requests: Request[] = [], pins: Pin[] = [];
  for (const { bookingId, venueId, heldOn, band, headcount } of others) {
    const venue = venues.get(venueId), level = venue?.levels[0];
    if (!venue || level === undefined || !load.isShared(venueId, heldOn, band) || headcount < venue.minParty || !load.hasRoom(venue, { heldOn, band, headcount })) continue;
    load.add(venueId, heldOn, band, headcount);
    levels.add(level);
    requests.push({
      id: MARK + bookingId, school: MARK + level, grade: 1, headcount, interests: problem.fields.map((_, field) => (field === venue.field ? headcount : 0)),
      dates: [{ date: heldOn, band, preference: 1 }], firstWish: heldOn, minServed: headcount, maxParties: 1, accessibleSeats: 0, maxKm: FAR, arrival: problem.requests.length + requests.length,
    });
    pins.push({ request: MARK + bookingId, date: heldOn, band, parties: [{ venue: venueId, students: headcount }] });
  }
  const schools = [...levels].sort().map((level) => ({ id: MARK + level, district: MARK, x: 0, y: 0, level, underserved: false }));
  return { pins, problem: { ...problem, schools: [...problem.schools, ...schools], requests: [...problem.requests, ...requests], pins: [...problem.pins, ...pins] } };
}

/** Seats per opening, and visits per opening, day, week and month. */
class Load {
  private readonly seats = new Map<string, number>();
  private readonly visits = new Map<string, number>();

  add(venueId: string, heldOn: string, band: string, students: number): void {
    const opening = `${venueId} ${heldOn} ${band}`;
    this.seats.set(opening, (this.seats.get(opening) ?? 0) + students);
    for (const span of spans(venueId, heldOn, band)) this.visits.set(span, (this.visits.get(span) ?? 0) + 1);
  }

  isShared(venueId: string, heldOn: string, band: string): boolean {
    return this.seats.has(`${venueId} ${heldOn} ${band}`);
  }

  hasRoom(venue: Problem['venues'][number], { heldOn, band, headcount }: { heldOn: string; band: string; headcount: number }): boolean {
    const limits = [venue.partiesPerOpening, venue.partiesPerDay, venue.partiesPerWeek, venue.partiesPerMonth];
    return (this.seats.get(`${venue.id} ${heldOn} ${band}`) ?? 0) + headcount <= venue.seats
      && spans(venue.id, heldOn, band).every((span, index) => (this.visits.get(span) ?? 0) < limits[index]!);
  }
}

const spans = (venueId: string, heldOn: string, band: string): string[] =>
  [`${venueId} ${heldOn} ${band}`, `${venueId} ${heldOn}`, `${venueId} w${mondayOf(heldOn)}`, `${venueId} ${heldOn.slice(0, 7)}`];
