import type { Band, Day } from '#kernel';
import { accept, type Plan, type Problem, propose, type Reason } from '#slot-assignment';
import type { Shift } from './draft.js';

export interface WantedMove {
  readonly wishId: string;
  readonly date: Day;
  readonly band: Band;
}

export interface RealisedMove extends Shift {
  readonly others: readonly Shift[];
  readonly reasons: readonly Reason[];
}

/** Seats one group on one date: nobody else is touched while that works, else as few others as possible change venues on their own day. Undefined: it cannot be. */
export function realiseMove(problem: Problem, plan: Plan, { wishId, date, band }: WantedMove): RealisedMove | undefined {
  const [proposal] = propose(problem, plan, wishId, { date, band, limit: 1 });
  if (!proposal) return undefined;
  const { plan: after, realised } = accept(problem, plan, [proposal]);
  if (realised[0] === 'no') return undefined;
  const now = new Map(after.assignments.map((each) => [each.request, each])), before = new Map(plan.assignments.map((each) => [each.request, each]));
  const others = plan.assignments.filter((each) => each.request !== wishId && now.get(each.request) !== each).map((from) => ({ from, to: now.get(from.request)! }));
  return { from: before.get(wishId) ?? null, to: now.get(wishId)!, others, reasons: proposal.reasons };
}
