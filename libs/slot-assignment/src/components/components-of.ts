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
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(key, root);
    return root;
  };
  const join = (a: string, b: string): void => { parent.set(rootOf(b), rootOf(a)); };
  const schools = new Map(problem.schools.map((s) => [s.id, s]));
  for (const [id, km] of reachPerSchool(problem)) {
    const school = schools.get(id)!;
    for (const v of problem.venues) {
      if (v.levels.includes(school.level) && Math.hypot(school.x - v.x, school.y - v.y) <= km) join(`district ${school.district}`, `venue ${v.id}`);
    }
  }
  // A pin may reach farther than its request's own limits would.
  const schoolOf = new Map(problem.requests.map((r) => [r.id, r.school]));
  for (const pin of problem.pins) for (const party of pin.parties) join(`district ${schools.get(schoolOf.get(pin.request)!)!.district}`, `venue ${party.venue}`);
  const groups = new Map<string, string[]>();
  for (const id of problem.requests.map((r) => r.id).sort()) {
    const root = rootOf(`district ${schools.get(schoolOf.get(id)!)!.district}`);
    groups.set(root, [...(groups.get(root) ?? []), id]);
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
