import { MOST_VENUES } from '../model/board.js';
import type { Problem, Request, School, Venue } from '../model/problem.js';

/** By school: the venues its requests could use in a search. In a metropolis a bus reaches thousands, of which a search looks at the nearest only. */
export function venuesInUse({ schools, venues, requests }: Problem): Map<string, Venue[]> {
  const asking = new Map<string, Request[]>();
  for (const r of requests) {
    const others = asking.get(r.school);
    if (others) others.push(r);
    else asking.set(r.school, [r]);
  }
  return new Map(schools.flatMap((school) => {
    const own = asking.get(school.id);
    return own ? [[school.id, nearest(school, venues, own)] as const] : [];
  }));
}

function nearest(school: School, venues: readonly Venue[], requests: readonly Request[]): Venue[] {
  const reach = requests.reduce((most, r) => Math.max(most, r.maxKm), 0), smallest = requests.reduce((least, r) => Math.min(least, r.headcount), Infinity);
  const found: Venue[] = [], far: number[] = [], farForAll: number[] = [];
  for (const v of venues) {
    const km = Math.hypot(school.x - v.x, school.y - v.y);
    if (km > reach || !v.levels.includes(school.level)) continue;
    found.push(v);
    far.push(km);
    // Venues that take even the smallest request fill up everybody's number; those for larger requests only are counted as extra.
    if (v.minParty <= smallest) farForAll.push(km);
  }
  if (farForAll.length <= MOST_VENUES) return found;
  const limit = Float64Array.from(farForAll).sort()[MOST_VENUES - 1]!;
  return found.filter((_, k) => far[k]! <= limit);
}

/** The same season for some of the requests: their schools, and the venues these could use. */
export function neighbourhood(problem: Problem, ids: readonly string[], inUse: ReadonlyMap<string, readonly Venue[]>): Problem {
  const kept = new Set(ids), requests = problem.requests.filter((r) => kept.has(r.id)), asking = new Set(requests.map((r) => r.school));
  const used = new Set<string>();
  for (const school of asking) for (const v of inUse.get(school)!) used.add(v.id);
  return {
    ...problem, requests, schools: problem.schools.filter((s) => asking.has(s.id)), venues: problem.venues.filter((v) => used.has(v.id)),
    pins: problem.pins.filter((pin) => kept.has(pin.request)),
  };
}

/** Several neighbourhoods of one season as one. */
export function together(parts: readonly Problem[]): Problem {
  const [first] = parts;
  if (parts.length === 1) return first!;
  const venues = new Map(parts.flatMap((part) => part.venues.map((v) => [v.id, v] as const)));
  return {
    ...first!, requests: parts.flatMap((part) => part.requests), schools: parts.flatMap((part) => part.schools), venues: [...venues.values()], pins: parts.flatMap((part) => part.pins),
  };
}
