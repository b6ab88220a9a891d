import { addDays } from '#kernel';
import type { Problem, Request, School, Venue } from '#slot-assignment';
import { seededRandom, type SeededRandom } from '../../district/seeded-random.js';

/** The published figures of a small town's practice: every Friday one school takes all workplaces, in parties of four, here and there five. */
export const ROTA = { schools: 9, venues: 69, students: 2510, schoolsPerFriday: 1 };
const FIRST_FRIDAY = '2027-03-12';
const FIELDS = ['office', 'health', 'arts', 'sales', 'production'];
const RANKED = [1, 0.85, 0.7, 0.6, 0.5];
const ACCEPTABLE = 0.25;
const PARTY = { usual: 4, largest: 5, least: 3 };
/** So many workplaces take a fifth student: 69 x 4 = 276 places are a few too few for 279. */
const ROOMIER = 9;

/** One term of the rota: as many Fridays as schools, and schools that all like the same few Fridays best. */
export function rotaProblem(term: number): Problem {
  const random = seededRandom(7001 * term), days = Array.from({ length: ROTA.schools }, (_, week) => addDays(FIRST_FRIDAY, 7 * week));
  const popular = random.shuffled(days.map((_, d) => d)), hosts = seededRandom(70);
  return {
    format: 'goreuge-assignment-problem/1', name: `rota, term ${term}`, days, holidays: [], bands: ['am', 'pm'], fields: FIELDS,
    schools: Array.from({ length: ROTA.schools }, (_, s): School => ({ id: `s${s}`, district: 'town', x: s % 3, y: Math.floor(s / 3), level: 'middle', underserved: false })),
    venues: Array.from({ length: ROTA.venues }, (_, v): Venue => venue(hosts, v)),
    requests: Array.from({ length: ROTA.schools }, (_, s) => request(random, s, days, popular)), pins: [],
  };
}

function venue(random: SeededRandom, index: number): Venue {
  const daily = { partiesPerOpening: 1, partiesPerDay: 1, partiesPerWeek: 1, partiesPerMonth: 5 };
  return {
    id: `v${index}`, district: 'town', x: 2 * random.next(), y: 2 * random.next(), field: random.int(0, FIELDS.length - 1), seats: index < ROOMIER ? PARTY.largest : PARTY.usual, minParty: PARTY.least,
    ...daily, levels: ['middle'], accessible: random.chance(0.4), clearedUntil: '2027-12-31', openings: 'a'.repeat(ROTA.schools),
  };
}

function request(random: SeededRandom, index: number, days: readonly string[], popular: readonly number[]): Request {
  const headcount = Math.floor(ROTA.students / ROTA.schools) + Number(index < ROTA.students % ROTA.schools);
  const wished = rank(random, popular), impossible = new Set(random.shuffled(popular.filter((d) => !wished.includes(d))).slice(0, 1));
  const interests = FIELDS.map((_, f) => Math.floor(headcount / FIELDS.length) + Number(f < headcount % FIELDS.length));
  return {
    id: `r${index}`, school: `s${index}`, grade: 1, headcount, interests, firstWish: days[wished[0]!]!,
    dates: days.flatMap((date, d) => (impossible.has(d) ? [] : [{ date, band: 'am' as const, preference: RANKED[wished.indexOf(d)] ?? ACCEPTABLE }])),
    minServed: headcount, maxParties: ROTA.venues, accessibleSeats: 0, maxKm: 10, arrival: random.next(),
  };
}

/** Three to five Fridays; the more popular one is, the more schools name it. */
function rank(random: SeededRandom, popular: readonly number[]): number[] {
  const weights = popular.map((_, place) => 1 / (1 + place)), wished: number[] = [];
  for (let wanted = random.int(3, RANKED.length); wanted > 0; wanted--) {
    const place = random.weighted(weights);
    weights[place] = 0;
    wished.push(popular[place]!);
  }
  return wished;
}
