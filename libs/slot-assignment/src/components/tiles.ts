import type { Problem, Venue } from '../model/problem.js';
import { neighbourhood, venuesInUse } from './neighbourhood.js';

/** One district of a component too large for a single search. */
export interface Tile {
  readonly district: string;
  /** Ids, sorted. */
  readonly requests: readonly string[];
  /** The season as far as it concerns them. */
  readonly problem: Problem;
}

/** How a metropolis lies: its districts, and how many schools of each could use a venue. */
export interface Layout {
  readonly tiles: readonly Tile[];
  /** By venue id: schools of each tile that could use it; venues nobody could use are missing. */
  readonly reach: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly venues: ReadonlyMap<string, Venue>;
}

export function layOutTiles(problem: Problem): Layout {
  const districtOf = new Map(problem.schools.map((s) => [s.id, s.district])), requests = new Map<string, string[]>(), inUse = venuesInUse(problem);
  for (const { id, school } of [...problem.requests].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const district = districtOf.get(school)!, others = requests.get(district);
    if (others) others.push(id);
    else requests.set(district, [id]);
  }
  const tiles = [...requests].sort(([a], [b]) => (a < b ? -1 : 1)).map(([district, ids]) => ({ district, requests: ids, problem: neighbourhood(problem, ids, inUse) }));
  const tileOf = new Map(tiles.map((tile, i) => [tile.district, i])), reach = new Map<string, Map<number, number>>();
  for (const [school, venues] of inUse) {
    const tile = tileOf.get(districtOf.get(school)!)!;
    for (const { id } of venues) {
      const counts = reach.get(id) ?? new Map<number, number>();
      reach.set(id, counts.set(tile, (counts.get(tile) ?? 0) + 1));
    }
  }
  return { tiles, reach, venues: new Map(problem.venues.map((v) => [v.id, v])) };
}

/**
 * Tiles in pairs, those that share most venues first; a pair made before is not made again. Whoever finds no partner stays alone.
 * Every round of pairs lets another border move freely.
 */
export function pairs({ tiles, reach }: Layout, made: Set<string>): number[][] {
  const shared = new Map<string, number>();
  for (const counts of reach.values()) {
    const here = [...counts].sort(([a], [b]) => a - b);
    here.forEach(([a, n], i) => here.slice(i + 1).forEach(([b, m]) => shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + Math.min(n, m))));
  }
  const wanted = [...shared].filter(([pair]) => !made.has(pair)).sort(([p, n], [q, m]) => m - n || (p < q ? -1 : 1));
  const groups: number[][] = [], taken = new Set<number>();
  for (const [pair] of wanted) {
    const [a, b] = pair.split(' ').map(Number) as [number, number];
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    made.add(pair);
    groups.push([a, b]);
  }
  tiles.forEach((_, i) => { if (!taken.has(i)) groups.push([i]); });
  return groups.sort(([a], [b]) => a! - b!);
}

/** The group that may use a venue freely: its own district's where somebody there reaches it, otherwise the group with most schools in reach. */
export function ownerOf({ tiles, reach }: Layout, venue: Venue, groupOf: readonly number[]): number {
  const counts = reach.get(venue.id);
  if (!counts) return -1;
  for (const tile of counts.keys()) if (tiles[tile]!.district === venue.district) return groupOf[tile]!;
  const perGroup = new Map<number, number>();
  for (const [tile, n] of counts) perGroup.set(groupOf[tile]!, (perGroup.get(groupOf[tile]!) ?? 0) + n);
  return [...perGroup].sort(([a, n], [b, m]) => m - n || a - b)[0]![0];
}
