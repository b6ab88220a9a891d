import type { LayerName, Multiplier } from '../certificate.js';
import type { Problem, School, Venue } from '../../model/problem.js';
import { monday } from '../../verify/arithmetic.js';
import { CertificateRefused } from './certificate-refused.js';

type Table = ReadonlyMap<string, number>;

/** The prices of a certificate by what they are for, and the total they pay back: price times what there is. */
export interface Prices {
  readonly problem: Problem;
  readonly schools: ReadonlyMap<string, School>;
  readonly dayIndex: ReadonlyMap<string, number>;
  readonly holidays: ReadonlySet<string>;
  readonly paidBack: number;
  /** Charge per party by venue, at opening 2 x day + (band is pm). */
  readonly party: ReadonlyMap<string, Float64Array>;
  /** Price per student by venue, at opening 2 x day + (band is pm). */
  readonly seat: ReadonlyMap<string, Float64Array>;
  readonly day: Table;
  readonly week: Table;
  readonly request: Table;
}

type Kind = Exclude<LayerName, 'day-load' | 'week-load' | 'request-parties'>;
const LIMIT: Record<Kind, (v: Venue) => number> = {
  seats: (v) => v.seats, 'parties-per-opening': (v) => v.partiesPerOpening, 'parties-per-day': (v) => v.partiesPerDay,
  'parties-per-week': (v) => v.partiesPerWeek, 'parties-per-month': (v) => v.partiesPerMonth,
};
const SPAN: Record<Kind, (day: string, band: string) => string> = {
  seats: (day, band) => `${day} ${band}`, 'parties-per-opening': (day, band) => `${day} ${band}`, 'parties-per-day': (day) => day,
  'parties-per-week': (day) => monday(day), 'parties-per-month': (day) => day.slice(0, 7),
};
const DAY_STEPS = [[1.5, 0.5], [2, 1], [3, 2]] as const;
const WEEK_STEPS = [[1.25, 1], [1.5, 2], [2, 4]] as const;

export function readPrices(problem: Problem, multipliers: readonly Multiplier[]): Prices {
  const perLayer = new Map<LayerName, Map<string, Map<string, number>>>();
  for (const { layer, of, at = '', price } of multipliers) {
    const byOwner = entry(perLayer, layer, () => new Map<string, Map<string, number>>()), bySpan = entry(byOwner, of, () => new Map<string, number>());
    if (bySpan.has(at)) throw new CertificateRefused(`the certificate prices ${layer} of ${of} ${at} twice`);
    bySpan.set(at, price);
  }
  const schools = new Map(problem.schools.map((s) => [s.id, s])), demand = new Map(problem.schools.map((s) => [s.district, 0]));
  for (const r of problem.requests) demand.set(schools.get(r.school)!.district, demand.get(schools.get(r.school)!.district)! + r.headcount);
  const openDays = problem.days.filter((day) => !problem.holidays.includes(day)).length, weeks = new Set(problem.days.map(monday));
  const day = loads(perLayer.get('day-load'), { demand, spans: openDays, known: new Set(problem.days), steps: DAY_STEPS });
  const week = loads(perLayer.get('week-load'), { demand, spans: weeks.size, known: weeks, steps: WEEK_STEPS });
  const request = requestPrices(problem, perLayer.get('request-parties')), venues = venuePrices(problem, perLayer);
  return {
    problem, schools, dayIndex: new Map(problem.days.map((d, i) => [d, i])), holidays: new Set(problem.holidays),
    paidBack: day.paidBack + week.paidBack + request.paidBack + venues.paidBack,
    party: venues.party, seat: venues.seat, day: day.prices, week: week.prices, request: request.prices,
  };
}

type Given = ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;
interface LoadTerms {
  readonly demand: ReadonlyMap<string, number>;
  readonly spans: number;
  readonly known: ReadonlySet<string>;
  readonly steps: readonly (readonly [number, number])[];
}

/** Pays back the conjugate of the bunching penalty: from each step's load on, a student costs more than `price`, so nobody is paid beyond it. */
function loads(given: Given, { demand, spans, known, steps }: LoadTerms): { prices: Map<string, number>; paidBack: number } {
  const prices = new Map<string, number>();
  let paidBack = 0;
  for (const [district, byDay] of given ?? []) for (const [span, price] of byDay) {
    const students = demand.get(district);
    if (students === undefined || !known.has(span)) throw new CertificateRefused(`the certificate prices the load of ${district} in ${span}, which the problem does not have`);
    const dearest = steps.at(-1)![1];
    if (price > dearest) throw new CertificateRefused(`the load of ${district} in ${span} costs ${price}, at most ${dearest}`);
    prices.set(`${district} ${span}`, price);
    let below = 0;
    for (const [from, upTo] of steps) {
      if (price > below) paidBack += (from * students / spans) * (Math.min(price, upTo) - below);
      below = upTo;
    }
  }
  return { prices, paidBack };
}

function requestPrices(problem: Problem, given: Given): { prices: Map<string, number>; paidBack: number } {
  const prices = new Map<string, number>(), requests = new Map(problem.requests.map((r) => [r.id, r]));
  let paidBack = 0;
  for (const [id, bySpan] of given ?? []) {
    const r = requests.get(id), price = bySpan.get('');
    if (!r || price === undefined || bySpan.size > 1) throw new CertificateRefused(`the certificate prices the parties of request ${id}, which the problem does not have`);
    prices.set(id, price);
    paidBack += price * r.maxParties;
  }
  return { prices, paidBack };
}

/** Adds all prices that fall on one opening of a venue. */
function venuePrices(problem: Problem, perLayer: ReadonlyMap<LayerName, Given>): { party: Map<string, Float64Array>; seat: Map<string, Float64Array>; paidBack: number } {
  const party = new Map<string, Float64Array>(), seat = new Map<string, Float64Array>(), venues = new Map(problem.venues.map((v) => [v.id, v]));
  for (const v of problem.venues) { party.set(v.id, new Float64Array(2 * problem.days.length)); seat.set(v.id, new Float64Array(2 * problem.days.length)); }
  let paidBack = 0;
  for (const kind of Object.keys(LIMIT) as Kind[]) {
    const spanOf = problem.days.flatMap((day) => problem.bands.map((band) => SPAN[kind](day, band))), known = new Set(spanOf);
    for (const [id, bySpan] of perLayer.get(kind) ?? []) {
      const v = venues.get(id);
      for (const [span, price] of bySpan) {
        if (!v || !known.has(span)) throw new CertificateRefused(`the certificate prices ${kind} of ${id} at "${span}", which the problem does not have`);
        paidBack += price * LIMIT[kind](v);
      }
      const table = (kind === 'seats' ? seat : party).get(id)!;
      spanOf.forEach((span, opening) => (table[opening]! += bySpan.get(span) ?? 0));
    }
  }
  return { party, seat, paidBack };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
