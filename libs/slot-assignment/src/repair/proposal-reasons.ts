import { daysBetween } from '../model/calendar.js';
import type { Reason } from '../model/reason.js';
import type { Standing } from './take-up.js';

/** Why a date is offered: how well it is liked, how busy its week is, whose interests it meets and who must make room. The request sits there already. */
export function reasonsToPropose({ board, schedule }: Standing, r: number, { now, touchedOthers }: { now: number; touchedOthers: number }): Reason[] {
  const option = schedule.option[r]!, slot = board.optionSlot[option]!, date = board.days[slot >> 1]!, { firstWish } = board.requests[r]!, reasons: Reason[] = [];
  const liking = board.optionPreference[option]!, liked = [...new Set(board.optionPreference.subarray(board.optionStart[r]!, board.optionStart[r + 1]!))].sort((a, b) => b - a);
  if (date === firstWish || liking > liked.at(-1)!) reasons.push({ code: 'WISH_KEPT', rank: 1 + liked.indexOf(liking) });
  else reasons.push({ code: 'MOVED_FROM_WISH', days: daysBetween(date, firstWish) });
  const week = board.weekOfDay[slot >> 1]!, load = (w: number): number => schedule.weekLoad[board.requestDistrict[r]! * board.weekCount + w]!;
  const before = now < 0 ? -1 : board.weekOfDay[board.optionSlot[now]! >> 1]!;
  if (before >= 0 && before !== week && load(week) < load(before) + schedule.served[r]!) {
    reasons.push({ code: 'QUIETER_WEEK', week: board.weeks[week]!, students: load(week), than: load(before) + schedule.served[r]! });
  }
  reasons.push({ code: 'FIELDS_MATCHED', percent: matchedPercent({ board, schedule }, r) });
  if (schedule.served[r]! < board.headcount[r]!) reasons.push({ code: 'PARTLY_SERVED', served: schedule.served[r]!, headcount: board.headcount[r]! });
  if (touchedOthers > 0) reasons.push({ code: 'OTHERS_ASKED', requests: touchedOthers });
  return reasons;
}

function matchedPercent({ board, schedule }: Pick<Standing, 'board' | 'schedule'>, r: number): number {
  let matched = 0;
  for (let f = 0; f < board.fieldCount; f++) matched += Math.min(schedule.placedIn(r, f), board.interests[r * board.fieldCount + f]!);
  return Math.round((100 * matched) / schedule.served[r]!);
}
