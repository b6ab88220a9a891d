import { Elite } from '../improve/elite.js';
import { settleAgain, type Settling } from './settle-again.js';
import type { Standing } from './take-up.js';

/** Share of the moves for the second looks together. */
const SECOND_LOOKS = 0.4;

/**
 * Settles the standing plan, then looks again, once for each request that was asked though nothing had happened to it: had it been left alone, would the rest
 * stand as well? The best plan by the worth of the search stays, a call counted in. Returns the moves made.
 */
export function settleAskingFewest(standing: Standing, { moves, ...rest }: Settling): number {
  const { schedule, free, isFree } = standing, before = new Elite(schedule);
  let done = settleAgain(standing, { moves, ...rest });
  const best = new Elite(schedule), asked = free.filter((r) => schedule.isAsked(r));
  for (const r of asked) {
    if (rest.shouldStop()) break;
    best.restore(schedule);
    if (!schedule.isTouched(r)) continue;
    before.restore(schedule);
    isFree[r] = 0;
    done += settleAgain({ ...standing, free: free.filter((other) => isFree[other] === 1) }, { moves: Math.round((SECOND_LOOKS * moves) / asked.length), ...rest });
    if (schedule.worth <= best.worth) isFree[r] = 1;
    best.consider(schedule);
  }
  best.restore(schedule);
  for (const r of asked) isFree[r] = 1;
  return done;
}
