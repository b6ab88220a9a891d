import { byId } from '../model/by-id.js';
import { mondayOf } from '../model/calendar.js';
import { offers, type Pin, type Problem, type Request, type Venue } from '../model/problem.js';

/**
 * A problem laid out for the proof. Unlike the search's board it leaves out no venue in reach, however many there are: a bound must hold for
 * every plan, also for those the search does not look at. A slot is a day and band, `2 * day + (band is pm)`; an edge is a request and a venue
 * in reach, ordered by field; a column is an edge whose venue is open at an option's slot.
 */
export interface ProofBoard {
  readonly requests: readonly Request[];
  readonly venues: readonly Venue[];
  readonly districts: readonly string[];
  readonly days: readonly string[];
  readonly weeks: readonly string[];
  readonly months: readonly string[];
  readonly weekOfDay: Int32Array;
  readonly monthOfDay: Int32Array;
  readonly slotCount: number;
  readonly fieldCount: number;
  readonly seats: Int32Array;
  readonly leastParty: Int32Array;
  readonly requestDistrict: Int32Array;
  /** Students per request and field. */
  readonly interests: Float64Array;
  /** Students an even season would hold per open day and per week, by district. */
  readonly dayMean: Float64Array;
  readonly weekMean: Float64Array;
  /** Usable options of request r: optionStart[r] until optionStart[r + 1]. A pinned request has its pin only. */
  readonly optionStart: Int32Array;
  readonly optionSlot: Int32Array;
  readonly optionPreference: Float64Array;
  /** Columns of option o: columnStart[o] until columnStart[o + 1], ordered by field. */
  readonly columnStart: Int32Array;
  readonly columnEdge: Int32Array;
  readonly edgeVenue: Int32Array;
  readonly edgeField: Int32Array;
  readonly edgeKm: Float64Array;
  /** Students of a pinned request on each of its option's columns; undefined for every other request. */
  readonly pinned: readonly (Int32Array | undefined)[];
}

/** Lays a checked problem out for the proof. */
export function layOutProof(problem: Problem): ProofBoard {
  const requests = byId(problem.requests), venues = byId(problem.venues), { days } = problem;
  const schools = new Map(problem.schools.map((s) => [s.id, s])), pins = new Map(problem.pins.map((pin) => [pin.request, pin]));
  const districts = [...new Set(problem.schools.map((s) => s.district))].sort();
  const requestDistrict = Int32Array.from(requests, (r) => districts.indexOf(schools.get(r.school)!.district));
  const weeks = [...new Set(days.map(mondayOf))], months = [...new Set(days.map((day) => day.slice(0, 7)))];
  const demand = new Float64Array(districts.length);
  requests.forEach((r, i) => (demand[requestDistrict[i]!]! += r.headcount));
  const openDays = days.filter((day) => !problem.holidays.includes(day)).length;
  const grown = new Columns(problem, venues);
  for (const r of requests) grown.add(r, pins.get(r.id));
  return {
    requests, venues, districts, days, weeks, months,
    weekOfDay: Int32Array.from(days, (day) => weeks.indexOf(mondayOf(day))), monthOfDay: Int32Array.from(days, (day) => months.indexOf(day.slice(0, 7))),
    seats: Int32Array.from(venues, (v) => v.seats), leastParty: Int32Array.from(venues, (v) => v.minParty),
    slotCount: 2 * days.length, fieldCount: problem.fields.length, requestDistrict,
    interests: Float64Array.from(requests.flatMap((r) => r.interests)),
    dayMean: demand.map((students) => students / openDays), weekMean: demand.map((students) => students / weeks.length),
    ...grown.asArrays(),
  };
}

/** Collects options, edges and columns request by request. */
class Columns {
  private readonly schools;
  private readonly dayIndex;
  private readonly isOpen;
  private readonly optionStart = [0];
  private readonly optionSlot: number[] = [];
  private readonly optionPreference: number[] = [];
  private readonly columnStart = [0];
  private readonly columnEdge: number[] = [];
  private readonly edgeVenue: number[] = [];
  private readonly edgeKm: number[] = [];
  private readonly pinned: (Int32Array | undefined)[] = [];

  constructor(private readonly problem: Problem, private readonly venues: readonly Venue[]) {
    this.schools = new Map(problem.schools.map((s) => [s.id, s]));
    this.dayIndex = new Map(problem.days.map((day, d) => [day, d]));
    this.isOpen = openings(problem, venues);
  }

  add(r: Request, pin: Pin | undefined): void {
    const from = this.edgeVenue.length;
    this.addEdges(r);
    this.pinned.push(undefined);
    for (const { date, band, preference } of r.dates) {
      if (pin && (pin.date !== date || pin.band !== band)) continue;
      const slot = 2 * this.dayIndex.get(date)! + Number(band === 'pm'), first = this.columnEdge.length;
      for (let e = from; e < this.edgeVenue.length; e++) {
        if (this.isOpen[this.edgeVenue[e]! * 2 * this.problem.days.length + slot] === 1) this.columnEdge.push(e);
      }
      this.optionSlot.push(slot);
      this.optionPreference.push(preference);
      this.columnStart.push(this.columnEdge.length);
      if (pin) this.pinned[this.pinned.length - 1] = this.studentsOf(pin, first);
    }
    this.optionStart.push(this.optionSlot.length);
  }

  private addEdges(r: Request): void {
    const school = this.schools.get(r.school)!, reach: { v: number; km: number }[] = [];
    this.venues.forEach((venue, v) => {
      const km = Math.hypot(school.x - venue.x, school.y - venue.y);
      // The same tolerance as the judge of plans: a bound that leaves out a permitted venue would be false.
      if (km <= r.maxKm + 1e-9 && venue.minParty <= r.headcount && venue.levels.includes(school.level) && offers(venue, r) && takesParties(venue)) reach.push({ v, km });
    });
    reach.sort((a, b) => this.venues[a.v]!.field - this.venues[b.v]!.field || a.v - b.v);
    for (const { v, km } of reach) { this.edgeVenue.push(v); this.edgeKm.push(km); }
  }

  private studentsOf(pin: Pin, first: number): Int32Array {
    const students = new Map(pin.parties.map((party) => [party.venue, party.students]));
    return Int32Array.from(this.columnEdge.slice(first), (e) => students.get(this.venues[this.edgeVenue[e]!]!.id) ?? 0);
  }

  asArrays(): Pick<ProofBoard, 'optionStart' | 'optionSlot' | 'optionPreference' | 'columnStart' | 'columnEdge' | 'edgeVenue' | 'edgeField' | 'edgeKm' | 'pinned'> {
    return {
      optionStart: Int32Array.from(this.optionStart), optionSlot: Int32Array.from(this.optionSlot), optionPreference: Float64Array.from(this.optionPreference),
      columnStart: Int32Array.from(this.columnStart), columnEdge: Int32Array.from(this.columnEdge),
      edgeVenue: Int32Array.from(this.edgeVenue), edgeField: Int32Array.from(this.edgeVenue, (v) => this.venues[v]!.field), edgeKm: Float64Array.from(this.edgeKm),
      pinned: this.pinned,
    };
  }
}

function takesParties(v: Venue): boolean {
  return Math.min(v.partiesPerOpening, v.partiesPerDay, v.partiesPerWeek, v.partiesPerMonth) > 0;
}

/** 1 where a venue takes parties in a slot: open, no holiday, inspection valid. Index venue * slots + slot. */
function openings(problem: Problem, venues: readonly Venue[]): Uint8Array {
  const isOpen = new Uint8Array(venues.length * problem.days.length * 2), holidays = new Set(problem.holidays);
  venues.forEach((venue, v) => problem.days.forEach((day, d) => {
    if (holidays.has(day) || day > venue.clearedUntil) return;
    const mark = venue.openings[d], at = (v * problem.days.length + d) * 2;
    isOpen[at] = Number(mark === 'a' || mark === 'b');
    isOpen[at + 1] = Number(mark === 'p' || mark === 'b');
  }));
  return isOpen;
}
