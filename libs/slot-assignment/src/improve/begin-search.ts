import { RequestPlacer } from '../construct/request-placer.js';
import { placeScarcestFirst } from '../construct/scarcest-first.js';
import { eliminate } from '../construct/static-elimination.js';
import type { Prices } from '../criteria/all-criteria.js';
import { NO_GOAL_PRICES, type GoalPrices } from '../criteria/goal-prices.js';
import { layOut, type Board } from '../model/board.js';
import type { Reservation } from '../model/capacity.js';
import type { Pin, Problem } from '../model/problem.js';
import { Schedule } from '../model/schedule.js';
import { SeededRandom } from '../model/seeded-random.js';
import { carryOver } from './fairness.js';
import type { Search } from './search.js';

/** What a search may start from; without it, from nothing. */
export interface Beginning {
  /** Where requests already stand; pins and what is listed here must fit together. */
  readonly start?: readonly Pin[];
  readonly reserved?: Reservation | undefined;
  readonly goalPrices?: GoalPrices;
  /** True: time is up, requests not placed yet stay unplaced. */
  readonly shouldStop?: () => boolean;
}

/** A search over a problem with its pins in place and everybody else placed once, scarcest first. */
export function beginSearch(problem: Problem, seed: number, prices: Prices, { start = [], reserved, goalPrices = NO_GOAL_PRICES, shouldStop }: Beginning = {}): Search {
  // However many nearer venues there are, those a request stands at stay in its reach.
  const board = layOut({ ...problem, pins: [...problem.pins, ...start] }), elimination = eliminate(board, new Set(problem.holidays)), random = new SeededRandom(seed);
  const schedule = new Schedule(board, prices, reserved), placer = new RequestPlacer(schedule, elimination, random);
  const isPinned = new Uint8Array(board.requestCount), isFree = new Uint8Array(board.requestCount);
  carryOver(schedule);
  schedule.reprice(prices, goalPrices);
  const positions = new Map(board.requests.map(({ id }, r) => [id, r]));
  for (const pin of problem.pins) isPinned[placePin(schedule, positions, pin)] = 1;
  for (const standing of start) if (isPinned[positions.get(standing.request)!] === 0) placePin(schedule, positions, standing);
  const free = board.requests.flatMap((_, r) => (isPinned[r] === 1 || elimination.usableStart[r] === elimination.usableStart[r + 1] ? [] : [r]));
  for (const r of free) isFree[r] = 1;
  placeScarcestFirst(schedule, elimination, placer, { free: free.filter((r) => schedule.partyCount[r] === 0), shouldStop });
  schedule.keep();
  return { board, schedule, elimination, placer, random, free: Int32Array.from(free), isFree, isPinned, temperature: 0 };
}

function placePin(schedule: Schedule, positions: ReadonlyMap<string, number>, pin: Pin): number {
  const { board } = schedule, r = positions.get(pin.request)!;
  const slot = 2 * board.days.indexOf(pin.date) + Number(pin.band === 'pm');
  schedule.moveTo(r, board.optionSlot.indexOf(slot, board.optionStart[r]));
  for (const party of pin.parties) schedule.put(edgeTo(board, r, party.venue), party.students);
  return r;
}

function edgeTo(board: Board, r: number, venue: string): number {
  for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) if (board.venues[board.edgeVenue[e]!]!.id === venue) return e;
  throw new Error(`pinned request ${board.requests[r]?.id ?? r} cannot reach venue ${venue}`);
}
