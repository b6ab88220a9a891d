import type { Reason, ChangeCause } from '../model/reason.js';
import type { Change } from './change.js';
import { dateOf } from './plan-of.js';
import type { Standing } from './take-up.js';

/** What the changes did to a request that has a date now; the reasons for the date itself follow. */
export function reasonsForChange(standing: Standing, changes: readonly Change[], r: number): Reason[] {
  const { schedule, board, lost, isPinned } = standing, home = schedule.homeSlot(r);
  if (isPinned[r] === 1) return [];
  if (home < 0) return [{ code: 'NEWLY_SERVED' }];
  if (!schedule.isTouched(r) && !lost.has(r)) return [{ code: 'KEPT' }];
  const because = causeFor(standing, changes, r);
  if (schedule.slotOf(r) !== home) return [{ code: 'RESCHEDULED', ...dateOf(board, home), because }];
  let moved = 0, parties = 0;
  for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) {
    const more = schedule.students[e]! - schedule.homeStudents(e);
    if (more > 0) moved += more;
    if (more !== 0) parties++;
  }
  return schedule.isHit[r] === 1 ? [{ code: 'MENDED', students: moved, because }] : [{ code: 'MADE_ROOM', parties }];
}

function causeFor({ board, lost, schedule }: Standing, changes: readonly Change[], r: number): ChangeCause {
  if (schedule.isHit[r] === 0) return 'OTHERS_NEEDED_ROOM';
  const { id } = board.requests[r]!, gone = new Set(lost.get(r)?.map((party) => party.venue)), home = dateOf(board, schedule.homeSlot(r));
  for (const change of changes) {
    if (change.kind === 'close-day' && change.date === home.date) return 'DAY_CLOSED';
    if (change.kind === 'change-request' && change.request === id) return 'REQUEST_CHANGED';
    if (change.kind === 'host-declines' && change.request === id && gone.has(change.venue)) return 'HOST_DECLINED';
    if (change.kind === 'lose-venue' && gone.has(change.venue)) return 'VENUE_GONE';
    if (change.kind === 'inspection' && gone.has(change.venue)) return 'INSPECTION_EXPIRED';
  }
  return 'OPENING_CLOSED';
}
