import type { Band, Problem, Request, Venue } from '../../model/problem.js';
import { SeededRandom } from '../../model/seeded-random.js';

const DAYS = ['2027-03-25', '2027-03-26', '2027-03-29', '2027-04-01'];

/** A seeded problem small enough to try every plan, with all limits of a venue in play: two weeks, two months, shared openings. For tests only. */
export function tinyProblem(seed: number, requestCount: number): Problem {
  const random = new SeededRandom(seed);
  const venues = Array.from({ length: 3 }, (_, i): Venue => {
    const seats = 2 + random.below(3), partiesPerOpening = 1 + random.below(2), partiesPerDay = partiesPerOpening + random.below(2), partiesPerWeek = 1 + random.below(2);
    return {
      id: `v${i}`, district: 'd0', x: random.below(30) / 10, y: 0, field: random.below(2), seats, minParty: 1 + random.below(2), partiesPerOpening, partiesPerDay, partiesPerWeek,
      partiesPerMonth: partiesPerWeek + random.below(2), levels: ['middle'], accessible: random.below(2) === 0, clearedUntil: DAYS.at(-1)!,
      openings: DAYS.map(() => '.abbb'[random.below(5)]!).join(''),
    };
  });
  const requests = Array.from({ length: requestCount }, (_, i): Request => {
    const headcount = 3 + random.below(4), liked = random.below(headcount + 1), first = random.below(3);
    const dates = [first, 3].map((day, k) => ({ date: DAYS[day]!, band: (random.below(3) === 0 ? 'pm' : 'am') as Band, preference: k === 0 ? 1 : 0.25 }));
    return {
      id: `r${i}`, school: 's0', grade: 1, headcount, interests: [liked, headcount - liked], dates, firstWish: DAYS[first]!, minServed: headcount - random.below(3),
      maxParties: 2 + random.below(2), accessibleSeats: random.below(2), maxKm: 2.5, arrival: i,
    };
  });
  return {
    format: 'goreuge-assignment-problem/1', days: DAYS, holidays: [], bands: ['am', 'pm'], fields: ['office', 'health'],
    schools: [{ id: 's0', district: 'd0', x: 0, y: 0, level: 'middle', underserved: false }], venues, requests, pins: [],
  };
}
