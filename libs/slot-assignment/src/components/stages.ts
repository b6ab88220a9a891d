import type { Weights } from '../criteria/all-criteria.js';
import type { Goals } from '../goals/goals.js';
import type { Raised } from '../goals/steering.js';
import type { Visit } from '../model/capacity.js';
import type { Assignment, Plan, Unassigned } from '../model/plan.js';
import type { Pin, Problem } from '../model/problem.js';
import { componentsOf } from './components-of.js';
import { neighbourhood, together, venuesInUse } from './neighbourhood.js';
import type { PlannedShare, Share, ShareResult } from './share.js';
import { layOutTiles, ownerOf, pairs, type Layout } from './tiles.js';

export interface Task {
  readonly seed: number;
  readonly moves: number;
  readonly goals: Goals;
  readonly weights?: Weights | undefined;
  /** Where requests stand already, for a search that goes on from an earlier plan. */
  readonly start: readonly Pin[];
  readonly raised: Raised;
  /** Asked between two lists of shares; true: what is left of the search is not worth beginning. */
  readonly isTimeUp?: (() => boolean) | undefined;
}

/** Shares to search next, in any order and in any thread; the results come back in the order of the shares. Ends with the finished plan. */
export type Stages = Generator<PlannedShare[], Plan, ShareResult[]>;

/** From so many districts and requests on, a component is searched district by district: a larger board only makes every move slower. */
const TILED_FROM = { districts: 4, requests: 240 };
/** How the moves are spent there: every district by itself, then twice in pairs of neighbours, so that borders are no walls. */
const ALONE = 0.6;
const PAIRED = 0.2;
const ROUNDS_OF_PAIRS = 2;

/** Cuts a problem into components and asks for the shares of all of them side by side. */
export function* stagesOf(problem: Problem, task: Task): Generator<PlannedShare[], Plan[], ShareResult[]> {
  const components = componentsOf(problem), all = Math.max(1, problem.requests.length);
  const standing = new Map(task.start.map((pin) => [pin.request, pin]));
  const running = components.map((component, c) => stagesOfComponent(component, {
    ...task, seed: (task.seed + 7919 * c) >>> 0, moves: Math.round((task.moves * component.requests.length) / all), start: startOf(component, standing),
  }));
  let steps = running.map((stages) => stages.next());
  while (steps.some((step) => !step.done)) {
    const asked = steps.map((step) => (step.done ? [] : step.value)), answers = yield asked.flat();
    let used = 0;
    steps = steps.map((step, c) => (step.done ? step : running[c]!.next(answers.slice(used, (used += asked[c]!.length)))));
  }
  return steps.map((step) => step.value as Plan);
}

export function* stagesOfComponent(problem: Problem, task: Task): Stages {
  const districts = new Set(problem.schools.map((s) => s.district)).size;
  if (districts >= TILED_FROM.districts && problem.requests.length >= TILED_FROM.requests) return yield* tiledStages(problem, task);
  const [only] = yield [planned(task.moves, () => shareOf(task, problem, { start: task.start, explains: true, placesRest: true }))];
  return planOf(only!.assignments, only!.unassigned);
}

function* tiledStages(problem: Problem, task: Task): Stages {
  const standing = new Map<string, Pin>([...task.start, ...problem.pins].map((pin) => [pin.request, pin])), layout = layOutTiles(problem);
  const raised: Raised[] = layout.tiles.map(() => task.raised), made = new Set<string>();
  for (let round = 0; round <= ROUNDS_OF_PAIRS; round++) {
    // Pairs only shift what stands: when time is up they have nothing to give.
    if (round > 0 && task.isTimeUp?.()) break;
    const groups = round === 0 ? layout.tiles.map((_, i) => [i]) : pairs(layout, made), moves = task.moves * (round === 0 ? ALONE : PAIRED);
    const results = yield sharesOf(problem, layout, { ...task, seed: (task.seed + 104_729 * round) >>> 0, moves }, { groups, standing, raised });
    results.forEach((result, g) => {
      for (const id of groups[g]!.flatMap((tile) => layout.tiles[tile]!.requests)) standing.delete(id);
      for (const a of result.assignments) standing.set(a.request, pinOf(a));
      for (const tile of groups[g]!) raised[tile] = result.raised;
    });
  }
  const left = problem.requests.map((r) => r.id).filter((id) => !standing.has(id)).sort();
  if (left.length > 0) {
    const last = neighbourhood(problem, left, venuesInUse(problem));
    const [result] = yield [planned(0, () => besides(last, standing, { ...task, moves: 0 }, { explains: false, placesRest: true }))];
    for (const a of result!.assignments) standing.set(a.request, pinOf(a));
  }
  // Reasons are asked of the whole neighbourhood, every venue in use included, and change nothing: districts may be asked side by side.
  const explained = yield layout.tiles.map((tile) => planned(0, () => besides(withVenuesHeld(tile.problem, standing, layout), standing, { ...task, moves: 0 }, { explains: true, placesRest: false })));
  return planOf(explained.flatMap((e) => e.assignments), explained.flatMap((e) => e.unassigned));
}

/** Only what a share is made of: it has to travel. */
function shareOf({ seed, moves, goals, weights, raised }: Task, problem: Problem, how: Pick<Share, 'start' | 'reserved' | 'explains' | 'placesRest'>): Share {
  return { seed, moves, goals, weights, raised, problem, ...how };
}

function planned(moves: number, make: () => Share): PlannedShare {
  return { moves, make };
}

interface Round {
  readonly groups: readonly (readonly number[])[];
  readonly standing: ReadonlyMap<string, Pin>;
  readonly raised: readonly Raised[];
}

/** One share per group: it may use the venues it owns, as far as others do not stand there, and elsewhere no more than it holds. */
function sharesOf(problem: Problem, layout: Layout, task: Task, { groups, standing, raised }: Round): PlannedShare[] {
  const groupOf: number[] = [], groupOfRequest = new Map<string, number>();
  groups.forEach((group, g) => group.forEach((tile) => {
    groupOf[tile] = g;
    for (const id of layout.tiles[tile]!.requests) groupOfRequest.set(id, g);
  }));
  const owner = new Map([...layout.venues.values()].map((v) => [v.id, ownerOf(layout, v, groupOf)]));
  const taken: Visit[][] = groups.map(() => []), held = groups.map(() => new Map<string, Visit[]>());
  for (const [id, { date, band, parties }] of [...standing].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const g = groupOfRequest.get(id)!;
    for (const party of parties) {
      const o = owner.get(party.venue)!;
      if (o === g) continue;
      const visit = { ...party, date, band }, here = held[g]!.get(party.venue);
      if (here) here.push(visit);
      else held[g]!.set(party.venue, [visit]);
      if (o >= 0) taken[o]!.push(visit);
    }
  }
  const all = problem.requests.length;
  return groups.map((group, g) => {
    const tiles = group.map((tile) => layout.tiles[tile]!), count = tiles.reduce((sum, tile) => sum + tile.requests.length, 0), moves = Math.round((task.moves * count) / all);
    return planned(moves, () => {
      const own = together(tiles.map((tile) => tile.problem)), mine = held[g]!;
      const elsewhere = [...mine].map(([id, visits]) => { const v = layout.venues.get(id)!; return { ...v, openings: onlyOn(problem.days, v.openings, visits) }; });
      const venues = [...own.venues.filter((v) => owner.get(v.id) === g), ...elsewhere];
      return shareOf({ ...task, seed: (task.seed + 31 * g) >>> 0, moves, raised: raised[group[0]!]! }, { ...own, venues }, {
        start: startOf(own, standing), reserved: { taken: taken[g]!, bounded: [...mine].map(([venue, visits]) => ({ venue, held: visits })) }, explains: false, placesRest: true,
      });
    });
  });
}

/** A share over some requests while everybody else stands still. */
function besides(problem: Problem, standing: ReadonlyMap<string, Pin>, task: Task, how: Pick<Share, 'explains' | 'placesRest'>): Share {
  const own = new Set(problem.requests.map((r) => r.id)), venues = new Set(problem.venues.map((v) => v.id)), taken: Visit[] = [];
  for (const [id, { date, band, parties }] of standing) {
    if (!own.has(id)) for (const party of parties) if (venues.has(party.venue)) taken.push({ ...party, date, band });
  }
  return shareOf(task, problem, { start: startOf(problem, standing), reserved: { taken, bounded: [] }, ...how });
}

/** A search over two districts may have sent a request to a venue that only the neighbours would think of. */
function withVenuesHeld(problem: Problem, standing: ReadonlyMap<string, Pin>, { venues }: Layout): Problem {
  const all = new Map(problem.venues.map((v) => [v.id, v]));
  for (const { id } of problem.requests) for (const { venue } of standing.get(id)?.parties ?? []) all.set(venue, venues.get(venue)!);
  return { ...problem, venues: [...all.values()] };
}

/** Where a problem's requests stand, by request. */
function startOf({ requests }: Problem, standing: ReadonlyMap<string, Pin>): Pin[] {
  return requests.flatMap(({ id }) => standing.get(id) ?? []).sort((a, b) => (a.request < b.request ? -1 : 1));
}

function pinOf({ request, date, band, parties }: Assignment): Pin {
  return { request, date, band, parties };
}

function onlyOn(days: readonly string[], openings: string, held: readonly Visit[]): string {
  const kept = new Set(held.map((visit) => visit.date));
  return [...openings].map((mark, d) => (kept.has(days[d]!) ? mark : '.')).join('');
}

function planOf(assignments: readonly Assignment[], unassigned: readonly Unassigned[]): Plan {
  return { format: 'goreuge-assignment-plan/1', assignments, unassigned };
}
