import type { Schedule } from '../model/schedule.js';
import type { Assignment } from '../model/plan.js';
import type { Band } from '../model/problem.js';
import type { Board } from '../model/board.js';

/** The request's assignment as it stands; undefined while it has none. */
export function assignmentOf(schedule: Schedule, r: number): Assignment | undefined {
  const { board } = schedule;
  if (schedule.partyCount[r] === 0) return undefined;
  const parties: { venue: string; students: number }[] = [];
  for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) {
    if (schedule.students[e]! > 0) parties.push({ venue: board.venues[board.edgeVenue[e]!]!.id, students: schedule.students[e]! });
  }
  return { request: board.requests[r]!.id, ...dateOf(board, schedule.slotOf(r)), parties };
}

export function dateOf(board: Board, slot: number): { date: string; band: Band } {
  return { date: board.days[slot >> 1]!, band: slot % 2 === 0 ? 'am' : 'pm' };
}
