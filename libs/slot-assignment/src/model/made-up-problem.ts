import type { Band, Problem, Request, School, Venue } from './problem.js';
import { SeededRandom } from './seeded-random.js';

/** Size of a made-up problem for tests. */
export interface Size {
  readonly schools: number;
  readonly venues: number;
  readonly requests: number;
  readonly weeks: number;
  readonly districts?: number;
}

const FIELDS = ['office', 'health', 'arts', 'engineering'];

/** A small seeded problem whose wishes bunch in the same two weeks; every hard rule binds somewhere. For tests only. */
export function madeUpProblem(seed: number, size: Size): Problem {
  const random = new SeededRandom(seed), days = weekdays('2027-03-01', size.weeks), districts = size.districts ?? 1;
  const holidays = days.length > 5 ? [days[random.below(days.length)]!] : [];
  const schools: School[] = Array.from({ length: size.schools }, (_, i) => ({
    id: `s${i}`, district: `d${i % districts}`, ...place(random), level: random.below(5) === 0 ? 'high' : 'middle', underserved: random.below(4) === 0,
  }));
  const venues: Venue[] = Array.from({ length: size.venues }, (_, i) => madeUpVenue(random, { id: `v${i}`, district: `d${i % districts}` }, days));
  const requests: Request[] = Array.from({ length: size.requests }, (_, i) => madeUpRequest(random, { id: `r${i}`, school: schools[i % schools.length]!.id }, days));
  return {
    format: 'goreuge-assignment-problem/1', name: `made-up ${seed}`, days, holidays, bands: ['am', 'pm'], fields: FIELDS,
    schools, venues, requests, pins: [],
  };
}

function madeUpVenue(random: SeededRandom, base: Pick<Venue, 'id' | 'district'>, days: readonly string[]): Venue {
  const seats = 3 + random.below(14), partiesPerOpening = 1 + random.below(2), partiesPerWeek = 1 + random.below(3);
  return {
    ...base, ...place(random), field: random.below(FIELDS.length), seats, minParty: 1 + random.below(Math.min(seats, 4)),
    partiesPerOpening, partiesPerDay: partiesPerOpening + random.below(2), partiesPerWeek, partiesPerMonth: partiesPerWeek + random.below(3),
    levels: random.below(4) === 0 ? ['high'] : ['middle', 'high'], accessible: random.below(2) === 0,
    clearedUntil: random.below(6) === 0 ? days[random.below(days.length)]! : days.at(-1)!,
    openings: days.map(() => '.apbbb'[random.below(6)]!).join(''),
  };
}

function madeUpRequest(random: SeededRandom, base: Pick<Request, 'id' | 'school'>, days: readonly string[]): Request {
  const headcount = 8 + random.below(35), interests = FIELDS.map(() => 0);
  for (let k = 0; k < headcount; k++) interests[random.below(FIELDS.length)]!++;
  const favourite = Math.min(days.length - 1, 5 * Math.floor(days.length / 10) + random.below(7));
  const bands: Band[] = random.below(3) === 0 ? ['am', 'pm'] : random.below(2) === 0 ? ['am'] : ['pm'];
  const chosen = [favourite, ...days.map((_, d) => d).filter((d) => d !== favourite && random.below(100) < 45)];
  const dates = chosen.flatMap((d, k) => bands.map((band) => ({ date: days[d]!, band, preference: [1, 0.85, 0.7][k] ?? 0.25 })));
  return {
    ...base, grade: 1 + random.below(3), headcount, interests, dates, firstWish: days[favourite]!,
    minServed: Math.ceil(headcount * (random.below(4) === 0 ? 1 : 0.85)), maxParties: 2 + Math.ceil(headcount / 6),
    accessibleSeats: random.below(3) === 0 ? 1 + random.below(3) : 0, maxKm: 2.5 + random.below(4), arrival: random.fraction(),
  };
}

function place(random: SeededRandom): { x: number; y: number } {
  return { x: random.below(500) / 100, y: random.below(500) / 100 };
}

function weekdays(from: string, weeks: number): string[] {
  const start = Date.parse(`${from}T00:00:00Z`);
  const days = Array.from({ length: weeks * 7 }, (_, i) => new Date(start + i * 86_400_000));
  return days.filter((day) => day.getUTCDay() % 6 !== 0).map((day) => day.toISOString().slice(0, 10));
}
