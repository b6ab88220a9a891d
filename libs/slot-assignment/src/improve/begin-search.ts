import { RequestPlacer } from '../construct/request-placer.js';
import { placeScarcestFirst } from '../construct/scarcest-first.js';
import { eliminate } from '../construct/static-elimination.js';
import type { Prices } from '../criteria/all-criteria.js';
import { layOut, type Board } from '../model/board.js';
import type { Pin, Problem } from '../model/problem.js';
import { Schedule } from '../model/schedule.js';
import { SeededRandom } from '../model/seeded-random.js';
import type { Search } from './search.js';

/** A search over a problem with its pins in place and everybody else placed once, scarcest first. */
export function beginSearch(problem: Problem, seed: number, prices: Prices): Search {
  const board = layOut(problem), elimination = eliminate(board, new Set(problem.holidays)), random = new SeededRandom(seed);
  const schedule = new Schedule(board, prices), placer = new RequestPlacer(schedule, elimination, random);
  const isPinned = new Uint8Array(board.requestCount), isFree = new Uint8Array(board.requestCount);
  for (const pin of problem.pins) isPinned[placePin(schedule, pin)] = 1;
  const free = board.requests.flatMap((_, r) => (isPinned[r] === 1 || elimination.usableStart[r] === elimination.usableStart[r + 1] ? [] : [r]));
  for (const r of free) isFree[r] = 1;
  placeScarcestFirst(schedule, elimination, placer, free);
  schedule.keep();
  return { board, schedule, elimination, placer, random, free: Int32Array.from(free), isFree, isPinned, temperature: 0 };
}

function placePin(schedule: Schedule, pin: Pin): number {
  const { board } = schedule, r = board.requests.findIndex((request) => request.id === pin.request);
  const slot = 2 * board.days.indexOf(pin.date) + Number(pin.band === 'pm');
  schedule.moveTo(r, board.optionSlot.indexOf(slot, board.optionStart[r]));
  for (const party of pin.parties) schedule.put(edgeTo(board, r, party.venue), party.students);
  return r;
}

function edgeTo(board: Board, r: number, venue: string): number {
  for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) if (board.venues[board.edgeVenue[e]!]!.id === venue) return e;
  throw new Error(`pinned request ${board.requests[r]?.id ?? r} cannot reach venue ${venue}`);
}
