import { RequestPlacer } from '../construct/request-placer.js';
import { eliminate, type Elimination } from '../construct/static-elimination.js';
import { pricesOf, type Weights } from '../criteria/all-criteria.js';
import type { Search } from '../improve/search.js';
import { layOut, type Board } from '../model/board.js';
import type { Assignment, Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import { SeededRandom } from '../model/seeded-random.js';
import { NO_AGREEMENTS, type Agreements } from './agreements.js';
import { SteadySchedule, USUAL_STABILITY, type Home, type Stability } from './steady-schedule.js';

/** A search that stands on an earlier plan. */
export interface Standing extends Search {
  readonly schedule: SteadySchedule;
  /** Parties of the earlier plan that no longer hold, by request. */
  readonly lost: ReadonlyMap<number, readonly Lost[]>;
  /** Whether the host said no to the request on that day. */
  readonly refuses: (request: number, venue: number, day: number) => boolean;
}

export interface Lost {
  readonly venue: string;
  readonly students: number;
}

export interface TakeUp {
  readonly seed?: number;
  readonly weights?: Weights | undefined;
  readonly stability?: Partial<Stability> | undefined;
  readonly agreements?: Agreements;
  /** First day that may change; visits on earlier days stay, and nobody new goes out then. */
  readonly freezeUntil?: string | undefined;
}

/**
 * Lays the problem out and seats everybody as the plan says, as far as the rules still allow: pinned requests first, then in the order of the board.
 * What no longer holds is left out and told in `lost`. Requests may be left below their own rules; mending them is the caller's.
 */
export function takeUp(problem: Problem, plan: Plan, { seed = 1, weights, stability, agreements = NO_AGREEMENTS, freezeUntil = '' }: TakeUp = {}): Standing {
  // Venues of the plan stay in reach however many nearer ones there are by now.
  const board = layOut({ ...problem, pins: [...problem.pins, ...plan.assignments] }), elimination = sparing(board, eliminate(board, new Set(problem.holidays)), { freezeUntil, closedDays: agreements.closedDays });
  const random = new SeededRandom(seed), schedule = new SteadySchedule(board, pricesOf(weights), agreements, { ...USUAL_STABILITY, ...stability });
  const requests = positions(board.requests), pins = new Set(problem.pins.map((pin) => requests.get(pin.request)!));
  // A pin set after the plan was made has the last word.
  const standing = [...problem.pins, ...plan.assignments.filter((a) => !pins.has(requests.get(a.request) ?? -1))];
  const known = standing.flatMap((a) => { const r = requests.get(a.request); return r === undefined ? [] : [{ r, a }]; });
  known.sort((a, b) => Number(pins.has(b.r)) - Number(pins.has(a.r)) || a.r - b.r);
  schedule.settleAt(homeOf(board, known));
  const lost = new Map<number, Lost[]>(), isFree = new Uint8Array(board.requestCount).fill(1), isPinned = new Uint8Array(board.requestCount);
  for (const { r, a } of known) {
    const gone = sit(schedule, elimination, r, a, freezeUntil);
    if (gone.length > 0) { lost.set(r, gone); schedule.isHit[r] = 1; }
    if (pins.has(r)) isPinned[r] = 1;
    if (pins.has(r) || (a.date < freezeUntil && schedule.isSound(r))) isFree[r] = 0;
  }
  schedule.keep();
  const free = Int32Array.from(board.requests.flatMap((_, r) => (isFree[r] === 1 && elimination.usableStart[r] !== elimination.usableStart[r + 1] ? [r] : [])));
  return { board, schedule, elimination, placer: new RequestPlacer(schedule, elimination, random), random, free, isFree, isPinned, temperature: 0, lost, refuses: (r, v, day) => schedule.refuses(r, v, day) };
}

type Known = readonly { readonly r: number; readonly a: Assignment }[];

function homeOf(board: Board, known: Known): Home {
  const slot = new Int32Array(board.requestCount).fill(-1), students = new Int16Array(board.edgeVenue.length);
  for (const { r, a } of known) {
    slot[r] = slotOf(board, a);
    const edges = edgesOf(board, r);
    for (const party of a.parties) { const edge = edges.get(party.venue); if (edge !== undefined) students[edge] = party.students; }
  }
  return { slot, students };
}

/** Seats the request's parties that still fit and says which do not. */
function sit(schedule: SteadySchedule, elimination: Elimination, r: number, a: Assignment, freezeUntil: string): Lost[] {
  const { board } = schedule, option = board.optionSlot.subarray(0, board.optionStart[r + 1]!).indexOf(slotOf(board, a), board.optionStart[r]!), gone: Lost[] = [];
  if (option < 0 || (elimination.rule[option] !== undefined && elimination.rule[option] !== 'FROZEN')) return a.parties.slice();
  schedule.moveTo(r, option);
  const edges = edgesOf(board, r), isOpen = new Set(schedule.openEdges.subarray(board.edgeStart[r]!, board.edgeStart[r]! + schedule.openCount[r]!));
  for (const party of [...a.parties].sort((p, q) => (p.venue < q.venue ? -1 : 1))) {
    const edge = edges.get(party.venue), least = edge === undefined ? 0 : board.minParty[board.edgeVenue[edge]!]!;
    const students = Math.min(party.students, board.headcount[r]! - schedule.served[r]!, edge === undefined || !isOpen.has(edge) ? 0 : schedule.room(edge));
    const fits = edge !== undefined && students > 0 && students >= least && schedule.partyCount[r]! < board.maxParties[r]!;
    if (fits) schedule.put(edge, students);
    if (!fits || students < party.students) gone.push({ venue: party.venue, students: fits ? party.students - students : party.students });
  }
  if (a.date >= freezeUntil || schedule.isSound(r)) return gone;
  schedule.clear(r);
  schedule.moveTo(r, -1);
  return a.parties.slice();
}

/** Days before the freeze cannot be chosen any more; days closed by a change are told apart from holidays. */
function sparing(board: Board, elimination: Elimination, { freezeUntil, closedDays }: { freezeUntil: string; closedDays: readonly string[] }): Elimination {
  if (freezeUntil <= board.days[0]! && closedDays.length === 0) return elimination;
  const usable: number[] = [], usableStart = new Int32Array(board.requestCount + 1), rule = [...elimination.rule];
  for (let r = 0; r < board.requestCount; r++) {
    for (let o = board.optionStart[r]!; o < board.optionStart[r + 1]!; o++) {
      const day = board.days[board.optionSlot[o]! >> 1]!;
      if (closedDays.includes(day)) rule[o] = 'DAY_CLOSED';
      if (day < freezeUntil) rule[o] ??= 'FROZEN';
      if (rule[o] === undefined) usable.push(o);
    }
    usableStart[r + 1] = usable.length;
  }
  return { ...elimination, rule, usable: Int32Array.from(usable), usableStart };
}

export function positions(list: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(list.map(({ id }, i) => [id, i]));
}

export function edgesOf(board: Board, r: number): Map<string, number> {
  const edges = new Map<string, number>();
  for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) edges.set(board.venues[board.edgeVenue[e]!]!.id, e);
  return edges;
}

export function slotOf(board: Board, { date, band }: { readonly date: string; readonly band: string }): number {
  return 2 * board.days.indexOf(date) + Number(band === 'pm');
}
