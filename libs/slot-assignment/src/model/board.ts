import { byId } from './by-id.js';
import { mondayOf } from './calendar.js';
import { offers, type Problem, type Request, type School, type Venue } from './problem.js';

/**
 * A problem laid out for the search: ids become positions (sorted, so the order of the input never matters), lists become typed arrays.
 * A slot is a day and band: `2 * day + (band is pm)`. An option is one slot a request can go. An edge is a request and one venue it can reach.
 */
export interface Board {
  readonly requests: readonly Request[];
  readonly venues: readonly Venue[];
  readonly schools: readonly School[];
  readonly days: readonly string[];
  readonly weeks: readonly string[];
  readonly districts: readonly string[];
  readonly requestCount: number;
  readonly venueCount: number;
  readonly fieldCount: number;
  readonly dayCount: number;
  /** Days that are no holiday. */
  readonly openDayCount: number;
  readonly slotCount: number;
  readonly weekCount: number;
  readonly monthCount: number;
  readonly districtCount: number;
  readonly weekOfDay: Int32Array;
  readonly monthOfDay: Int32Array;
  readonly requestSchool: Int32Array;
  readonly requestDistrict: Int32Array;
  readonly headcount: Int32Array;
  /** Students of all requests. */
  readonly askedFor: number;
  readonly minServed: Int32Array;
  readonly maxParties: Int32Array;
  readonly accessibleSeats: Int32Array;
  /** Students per request and field. */
  readonly interests: Int32Array;
  /** Options of request r: optionStart[r] until optionStart[r + 1], in slot order. */
  readonly optionStart: Int32Array;
  readonly optionSlot: Int32Array;
  readonly optionPreference: Float64Array;
  /** Edges of request r: edgeStart[r] until edgeStart[r + 1], in venue order. */
  readonly edgeStart: Int32Array;
  readonly edgeRequest: Int32Array;
  readonly edgeVenue: Int32Array;
  readonly edgeField: Int32Array;
  readonly edgeKm: Float64Array;
  readonly seats: Int32Array;
  readonly minParty: Int32Array;
  readonly partiesPerOpening: Int32Array;
  readonly partiesPerDay: Int32Array;
  readonly partiesPerWeek: Int32Array;
  readonly partiesPerMonth: Int32Array;
  readonly isAccessible: Uint8Array;
  /** 1 where a venue takes parties in a slot: open, no holiday, inspection valid. Index venue * slotCount + slot. */
  readonly isOpen: Uint8Array;
  /** Students of a district an even season would hold per open day, per week. */
  readonly dayMean: Float64Array;
  readonly weekMean: Float64Array;
}

/** Lays a checked problem out for the search. */
export function layOut(problem: Problem): Board {
  const requests = byId(problem.requests), venues = byId(problem.venues), schools = byId(problem.schools);
  const { days } = problem, holidays = new Set(problem.holidays);
  const dayIndex = new Map(days.map((day, i) => [day, i]));
  const weeks = [...new Set(days.map(mondayOf))], months = [...new Set(days.map((day) => day.slice(0, 7)))];
  const districts = [...new Set(schools.map((s) => s.district))].sort();
  const schoolIndex = new Map(schools.map((s, i) => [s.id, i]));
  const requestSchool = Int32Array.from(requests, (r) => schoolIndex.get(r.school)!);
  const requestDistrict = Int32Array.from(requestSchool, (s) => districts.indexOf(schools[s]!.district));
  const demand = new Float64Array(districts.length);
  requests.forEach((r, i) => (demand[requestDistrict[i]!]! += r.headcount));
  const pinned = new Set(problem.pins.flatMap((pin) => pin.parties.map((party) => `${pin.request} ${party.venue}`)));
  const openDays = days.filter((day) => !holidays.has(day)).length;
  return {
    requests, venues, schools, days, weeks, districts,
    requestCount: requests.length, venueCount: venues.length, fieldCount: problem.fields.length, dayCount: days.length, openDayCount: openDays, slotCount: 2 * days.length,
    weekCount: weeks.length, monthCount: months.length, districtCount: districts.length,
    weekOfDay: Int32Array.from(days, (day) => weeks.indexOf(mondayOf(day))), monthOfDay: Int32Array.from(days, (day) => months.indexOf(day.slice(0, 7))),
    requestSchool, requestDistrict,
    headcount: Int32Array.from(requests, (r) => r.headcount), askedFor: requests.reduce((sum, r) => sum + r.headcount, 0), minServed: Int32Array.from(requests, (r) => r.minServed),
    maxParties: Int32Array.from(requests, (r) => r.maxParties), accessibleSeats: Int32Array.from(requests, (r) => r.accessibleSeats),
    interests: Int32Array.from(requests.flatMap((r) => r.interests)),
    ...layOutOptions(requests, dayIndex),
    ...layOutEdges({ requests, schoolOf: requests.map((_, i) => schools[requestSchool[i]!]!), venues, pinned }),
    seats: Int32Array.from(venues, (v) => v.seats), minParty: Int32Array.from(venues, (v) => v.minParty),
    partiesPerOpening: Int32Array.from(venues, (v) => v.partiesPerOpening), partiesPerDay: Int32Array.from(venues, (v) => v.partiesPerDay),
    partiesPerWeek: Int32Array.from(venues, (v) => v.partiesPerWeek), partiesPerMonth: Int32Array.from(venues, (v) => v.partiesPerMonth),
    isAccessible: Uint8Array.from(venues, (v) => Number(v.accessible)),
    isOpen: layOutOpenings(venues, days, holidays),
    dayMean: demand.map((students) => students / openDays), weekMean: demand.map((students) => students / weeks.length),
  };
}

type Options = Pick<Board, 'optionStart' | 'optionSlot' | 'optionPreference'>;
interface Reach {
  readonly requests: readonly Request[];
  readonly schoolOf: readonly School[];
  readonly venues: readonly Venue[];
  /** `request venue` of every pinned party. */
  readonly pinned: ReadonlySet<string>;
}
type Edges = Pick<Board, 'edgeStart' | 'edgeRequest' | 'edgeVenue' | 'edgeField' | 'edgeKm'>;

function layOutOptions(requests: readonly Request[], dayIndex: ReadonlyMap<string, number>): Options {
  const options = requests.flatMap((r) => r.dates
    .map(({ date, band, preference }) => ({ slot: 2 * dayIndex.get(date)! + Number(band === 'pm'), preference }))
    .sort((a, b) => a.slot - b.slot));
  return {
    optionStart: startsOf(requests.map((r) => r.dates.length)),
    optionSlot: Int32Array.from(options, (o) => o.slot), optionPreference: Float64Array.from(options, (o) => o.preference),
  };
}

/** A school with a bus reaches thousands of venues of a metropolis; the nearest are plenty, and the search stays as fast as in one district. */
export const MOST_VENUES = 400;

function nearest(reach: { j: number; far: number }[], isPinned: (j: number) => boolean): { j: number; far: number }[] {
  if (reach.length <= MOST_VENUES) return reach;
  const sorted = [...reach].sort((a, b) => a.far - b.far || a.j - b.j);
  return sorted.filter(({ j }, k) => k < MOST_VENUES || isPinned(j)).sort((a, b) => a.j - b.j);
}

function layOutEdges({ requests, schoolOf, venues, pinned }: Reach): Edges {
  const counts: number[] = [], request: number[] = [], venue: number[] = [], km: number[] = [];
  requests.forEach((r, i) => {
    const school = schoolOf[i]!, reach: { j: number; far: number }[] = [];
    venues.forEach((v, j) => {
      const far = Math.hypot(school.x - v.x, school.y - v.y);
      if (far <= r.maxKm && v.minParty <= r.headcount && v.levels.includes(school.level) && offers(v, r)) reach.push({ j, far });
    });
    const kept = nearest(reach, (j) => pinned.has(`${r.id} ${venues[j]!.id}`));
    for (const { j, far } of kept) { request.push(i); venue.push(j); km.push(far); }
    counts.push(kept.length);
  });
  return {
    edgeStart: startsOf(counts), edgeRequest: Int32Array.from(request), edgeVenue: Int32Array.from(venue),
    edgeField: Int32Array.from(venue, (j) => venues[j]!.field), edgeKm: Float64Array.from(km),
  };
}

function layOutOpenings(venues: readonly Venue[], days: readonly string[], holidays: ReadonlySet<string>): Uint8Array {
  const isOpen = new Uint8Array(venues.length * days.length * 2);
  venues.forEach((v, j) => days.forEach((day, d) => {
    if (holidays.has(day) || day > v.clearedUntil) return;
    const mark = v.openings[d], at = (j * days.length + d) * 2;
    isOpen[at] = Number(mark === 'a' || mark === 'b');
    isOpen[at + 1] = Number(mark === 'p' || mark === 'b');
  }));
  return isOpen;
}

function startsOf(counts: readonly number[]): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, i) => (starts[i + 1] = starts[i]! + count));
  return starts;
}
