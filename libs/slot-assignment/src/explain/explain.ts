import type { Search } from '../improve/search.js';
import { satisfactionOf } from '../improve/fairness.js';
import type { Unassigned } from '../model/plan.js';
import type { Reason } from '../model/reason.js';
import { weekSeats } from '../compare/pressure.js';
import { reasonsForDate, type Season } from './assigned-reasons.js';
import { bindingRules } from './binding-rules.js';
import { relaxations } from './relaxations.js';
import { Trial } from './trial.js';

/**
 * Says for every request why it got what it got. Requests are tried elsewhere in the finished plan, so that no reason is a guess;
 * the plan itself is left as it was.
 */
export function explain(search: Search): { assigned: Map<number, Reason[]>; unassigned: Unassigned[] } {
  const { board, schedule, isPinned } = search, season = seasonOf(search), trial = new Trial(search);
  const assigned = new Map<number, Reason[]>(), unassigned: Unassigned[] = [];
  board.requests.forEach((request, r) => {
    if (schedule.partyCount[r]! > 0) assigned.set(r, isPinned[r] === 1 ? [{ code: 'PINNED' }] : reasonsForDate(search, trial, season, r));
    else unassigned.push({ request: request.id, reasons: [...bindingRules(search, r), ...relaxations(search, r)] });
  });
  return { assigned, unassigned };
}

function seasonOf({ board, schedule }: Search): Season {
  const wished = new Float64Array(board.weekCount), dayIndex = new Map(board.days.map((day, d) => [day, d]));
  board.requests.forEach((r) => (wished[board.weekOfDay[dayIndex.get(r.firstWish)!]!]! += r.headcount));
  const satisfaction = satisfactionOf(schedule), known = satisfaction.filter((s) => !Number.isNaN(s));
  return {
    wished, seats: weekSeats(board), satisfaction, averageSatisfaction: known.reduce((a, b) => a + b, 0) / Math.max(1, known.length),
    averageWished: wished.reduce((a, b) => a + b, 0) / board.weekCount,
  };
}
