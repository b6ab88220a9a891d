import type { Pin, Request, Venue, WishedDate } from '../../model/problem.js';
import { kilometres, monday, sum } from '../../verify/arithmetic.js';
import { exactWorth } from './exact-worth.js';
import { emptyOuting, type Outing } from './outing.js';
import type { Prices } from './read-prices.js';
import { roughWorth } from './rough-worth.js';

interface Near {
  readonly venue: Venue;
  readonly km: number;
  /** Prices at the venue's openings. */
  readonly seat: Float64Array;
  readonly party: Float64Array;
}

/** What a request's best date is worth at these prices; 0 if none is worth going, and exactly the pin's worth if it is pinned. */
export function bestAnswer(request: Request, prices: Prices): number {
  const pin = prices.problem.pins.find((p) => p.request === request.id);
  if (pin) return pinnedWorth(request, pin, prices);
  const reach = venuesInReach(request, prices), outing = emptyOuting(reach.length, request), open = request.dates.filter((d) => !prices.holidays.has(d.date));
  const dates = open.map((wished) => {
    goOn(outing, { request, wished, reach }, prices);
    return { wished, rough: roughWorth(outing) };
  });
  let best = 0;
  // A date whose rough worth, which is never too low, does not beat the best found cannot be the best.
  for (const { wished, rough } of dates.sort((a, b) => b.rough - a.rough)) {
    if (rough <= best) break;
    goOn(outing, { request, wished, reach }, prices);
    best = Math.max(best, exactWorth(outing));
  }
  return best;
}

function venuesInReach(request: Request, { problem, schools, seat, party }: Prices): Near[] {
  const school = schools.get(request.school)!, reach: Near[] = [];
  for (const venue of problem.venues) {
    const km = kilometres(school, venue);
    if (km > request.maxKm + 1e-9 || !venue.levels.includes(school.level) || (venue.experience ?? 'visit') !== (request.experience ?? 'visit') || venue.minParty > request.headcount) continue;
    if (Math.min(venue.partiesPerOpening, venue.partiesPerDay, venue.partiesPerWeek, venue.partiesPerMonth) === 0) continue;
    reach.push({ venue, km, seat: seat.get(venue.id)!, party: party.get(venue.id)! });
  }
  return reach.sort((a, b) => a.venue.field - b.venue.field);
}

interface Trip {
  readonly request: Request;
  readonly wished: WishedDate;
  readonly reach: readonly Near[];
}

/** Fills the outing with the venues open on the date: the published worth of a student less the prices, and the charges of a party. */
function goOn(outing: Outing, { request, wished, reach }: Trip, prices: Prices): void {
  const day = prices.dayIndex.get(wished.date)!, opening = openingOf(wished, prices), anywhere = worthAnywhere(request, wished, prices), perParty = prices.request.get(request.id) ?? 0;
  let count = 0;
  for (const { venue, km, seat, party } of reach) {
    const mark = venue.openings[day];
    if ((mark !== 'b' && mark !== wished.band[0]) || wished.date > venue.clearedUntil) continue;
    outing.gain[count] = anywhere - 0.1 * km - seat[opening]!;
    outing.charge[count] = perParty + party[opening]!;
    outing.least[count] = venue.minParty;
    outing.most[count] = Math.min(venue.seats, request.headcount);
    outing.field[count] = venue.field;
    count++;
  }
  outing.count = count;
}

function openingOf(wished: WishedDate, { dayIndex }: Prices): number {
  return 2 * dayIndex.get(wished.date)! + (wished.band === 'pm' ? 1 : 0);
}

/** A student's worth before distance, interests and seat price. */
function worthAnywhere(request: Request, { date, preference }: WishedDate, prices: Prices): number {
  const { district } = prices.schools.get(request.school)!;
  return 10 + 4 * preference - (prices.day.get(`${district} ${date}`) ?? 0) - (prices.week.get(`${district} ${monday(date)}`) ?? 0);
}

function pinnedWorth(request: Request, pin: Pin, prices: Prices): number {
  const wished = request.dates.find((d) => d.date === pin.date && d.band === pin.band)!, school = prices.schools.get(request.school)!;
  const opening = openingOf(wished, prices), anywhere = worthAnywhere(request, wished, prices), perParty = prices.request.get(request.id) ?? 0;
  const perField = prices.problem.fields.map(() => 0);
  const worth = pin.parties.map(({ venue: id, students }) => {
    const venue = prices.problem.venues.find((v) => v.id === id)!;
    perField[venue.field]! += students;
    return students * (anywhere - 0.1 * kilometres(school, venue) - prices.seat.get(id)![opening]!) - perParty - prices.party.get(id)![opening]!;
  });
  return sum(worth) + 3 * sum(perField.map((students, f) => Math.min(students, request.interests[f]!)));
}
