import type { Problem } from '../model/problem.js';

/**
 * The problem cut into parts that cannot get in each other's way: no venue in reach of two of them, and no district in two of them, as a district's
 * load couples its requests. Parts keep the whole season; venues nobody reaches are left out. Ordered by their first request.
 */
export function componentsOf(problem: Problem): Problem[] {
  const groups = groupsOf(problem);
  if (groups.length <= 1) return [problem];
  return groups.map((requests) => restrict(problem, requests));
}

/** Ids of requests that belong together, each group sorted, groups by their first request. */
function groupsOf(problem: Problem): string[][] {
  const { venues, pins } = problem, districts = [...new Set(problem.schools.map((s) => s.district))];
  const districtIndex = new Map(districts.map((district, i) => [district, i])), venueIndex = new Map(venues.map((v, i) => [v.id, districts.length + i]));
  const parent = Int32Array.from({ length: districts.length + venues.length }, (_, i) => i);
  const rootOf = (of: number): number => {
    let root = of;
    while (parent[root] !== root) root = parent[root]!;
    return (parent[of] = root);
  };
  const join = (a: number, b: number): void => { parent[rootOf(b)] = rootOf(a); };
  const districtOf = new Map(problem.schools.map((s) => [s.id, districtIndex.get(s.district)!])), reach = reachPerSchool(problem);
  for (const school of problem.schools) {
    const km = reach.get(school.id), own = districtOf.get(school.id)!;
    if (km === undefined) continue;
    venues.forEach((v, i) => {
      // Most of a metropolis is joined soon; distances are asked only where they could still join something.
      if (rootOf(own) === rootOf(districts.length + i) || !v.levels.includes(school.level)) return;
      if (Math.hypot(school.x - v.x, school.y - v.y) <= km) join(own, districts.length + i);
    });
  }
  // A pin may reach farther than its request's own limits would.
  const homeOf = new Map(problem.requests.map((r) => [r.id, districtOf.get(r.school)!]));
  for (const pin of pins) for (const party of pin.parties) join(homeOf.get(pin.request)!, venueIndex.get(party.venue)!);
  const groups = new Map<number, string[]>();
  for (const id of problem.requests.map((r) => r.id).sort()) {
    const root = rootOf(homeOf.get(id)!), group = groups.get(root);
    if (group) group.push(id);
    else groups.set(root, [id]);
  }
  return [...groups.values()];
}

/** How far the farthest-going request of each school goes. */
export function reachPerSchool({ requests }: Problem): Map<string, number> {
  const reach = new Map<string, number>();
  for (const r of requests) reach.set(r.school, Math.max(reach.get(r.school) ?? 0, r.maxKm));
  return reach;
}

/** The same season for some of the requests: their schools, and the venues these can reach or are pinned to. */
export function restrict(problem: Problem, requests: readonly string[]): Problem {
  const kept = new Set(requests), pins = problem.pins.filter((pin) => kept.has(pin.request)), own = problem.requests.filter((r) => kept.has(r.id));
  const pinned = new Set(pins.flatMap((pin) => pin.parties.map((party) => party.venue)));
  const reach = reachPerSchool({ ...problem, requests: own }), schools = problem.schools.filter((s) => reach.has(s.id));
  const venues = problem.venues.filter((v) => pinned.has(v.id) || schools.some((s) => v.levels.includes(s.level) && Math.hypot(s.x - v.x, s.y - v.y) <= reach.get(s.id)!));
  return { ...problem, schools, venues, requests: own, pins };
}
