import { layOut, type Board } from '../model/board.js';
import { mondayOf } from '../model/calendar.js';
import type { Problem } from '../model/problem.js';

/** Wished students against seats before any assignment. `seats` respects openings and each venue's visits per day or week. */
export interface Pressure {
  readonly weeks: readonly { readonly week: string; readonly wished: number; readonly seats: number }[];
  readonly days: readonly { readonly day: string; readonly wished: number; readonly seats: number }[];
}

/** Where the wishes bunch: students whose first wish falls on a day or in a week, beside the seats there. */
export function pressure(problem: Problem): Pressure {
  const board = layOut(problem), wished = new Map<string, number>();
  for (const r of problem.requests) wished.set(r.firstWish, (wished.get(r.firstWish) ?? 0) + r.headcount);
  const perWeek = weekSeats(board), wishedIn = (week: string): number => board.days.reduce((sum, day) => sum + (mondayOf(day) === week ? wished.get(day) ?? 0 : 0), 0);
  return {
    weeks: board.weeks.map((week, w) => ({ week, wished: wishedIn(week), seats: perWeek[w]! })),
    days: board.days.map((day, d) => ({ day, wished: wished.get(day) ?? 0, seats: daySeats(board, d) })),
  };
}

/** Seats per week of all venues together: openings, but no more full parties than a venue takes in a week. */
export function weekSeats(board: Board): number[] {
  const seats = new Array<number>(board.weekCount).fill(0);
  for (let v = 0; v < board.venueCount; v++) {
    const visits = new Array<number>(board.weekCount).fill(0);
    for (let d = 0; d < board.dayCount; d++) visits[board.weekOfDay[d]!]! += visitsOn(board, v, d);
    visits.forEach((count, w) => (seats[w]! += Math.min(count, board.partiesPerWeek[v]!) * board.seats[v]!));
  }
  return seats;
}

function daySeats(board: Board, d: number): number {
  let seats = 0;
  for (let v = 0; v < board.venueCount; v++) seats += visitsOn(board, v, d) * board.seats[v]!;
  return seats;
}

/** Full parties a venue can take on a day: parties in one opening share its seats, so each opening counts once. */
function visitsOn(board: Board, v: number, d: number): number {
  const at = v * board.slotCount + 2 * d;
  return Math.min(board.isOpen[at]! + board.isOpen[at + 1]!, board.partiesPerDay[v]!);
}
