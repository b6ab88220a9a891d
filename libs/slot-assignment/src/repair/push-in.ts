import { arrive } from '../improve/moves/replace-venue.js';
import { anyBlockerOf } from '../improve/moves/take-over-venue.js';
import { anyOpenEdge, roomyEdge } from '../improve/search.js';
import { complete } from './mend.js';
import type { Standing } from './take-up.js';

const DRAWS = 60;

/** Seats the rest of a request on its day at venues others hold, each of whom finds that party another venue on its own day. False: its rules are still not met. */
export function pushIn(standing: Standing, r: number): boolean {
  const { board, schedule } = standing;
  for (let draw = 0; draw < DRAWS && schedule.openCount[r]! > 0; draw++) {
    const left = board.headcount[r]! - schedule.served[r]!;
    if (left === 0 || schedule.partyCount[r]! >= board.maxParties[r]!) break;
    if (schedule.isSound(r) && draw > 0) break;
    const wanted = anyOpenEdge(standing, r), mark = schedule.mark(), worth = schedule.worth;
    if (schedule.students[wanted]! > 0 || board.minParty[board.edgeVenue[wanted]!]! > left) continue;
    if (!makeWay(standing, r, wanted)) { schedule.rollBack(mark, worth); continue; }
    schedule.put(wanted, Math.min(left, schedule.room(wanted)));
  }
  return schedule.isSound(r) || complete(standing, r, 0);
}

/** The party that blocks the venue goes to another venue of its own request's day. */
function makeWay(standing: Standing, r: number, wanted: number): boolean {
  const { board, schedule, isFree } = standing;
  if (schedule.room(wanted) > 0) return true;
  const blocking = anyBlockerOf(standing, wanted);
  if (blocking < 0) return false;
  const other = board.edgeRequest[blocking]!, size = schedule.students[blocking]!;
  if (other === r || isFree[other] === 0) return false;
  schedule.put(blocking, -size);
  const elsewhere = roomyEdge(standing, other);
  return elsewhere >= 0 && elsewhere !== blocking && arrive(standing, elsewhere, size) && schedule.isSound(other) && schedule.room(wanted) > 0;
}
