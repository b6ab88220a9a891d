import { settleAgain, type Settling } from './settle-again.js';
import type { Standing } from './take-up.js';

/** Share of the moves for the second looks together. */
const SECOND_LOOKS = 0.4;

/**
 * Settles the standing plan, then looks again, once for each request that was asked though nothing had happened to it: had it been left alone, would the rest
 * stand as well? `anew` takes the same plan up again. What comes first is the better plan by the worth of the search, a call counted in.
 */
export function settleAskingFewest(first: Standing, anew: () => Standing, { moves, ...rest }: Settling): { standing: Standing; movesDone: number } {
  let standing = first, movesDone = settleAgain(first, { moves, ...rest });
  const asked = othersAsked(first), leftAlone: number[] = [];
  for (const r of asked) {
    if (!standing.schedule.isTouched(r)) continue;
    const again = leavingAlone([...leftAlone, r], anew());
    movesDone += settleAgain(again, { moves: Math.round((SECOND_LOOKS * moves) / asked.length), ...rest });
    if (again.schedule.worth <= standing.schedule.worth) continue;
    standing = again;
    leftAlone.push(r);
  }
  return { standing, movesDone };
}

function othersAsked({ schedule, free }: Standing): Int32Array {
  return free.filter((r) => schedule.isHit[r] === 0 && schedule.homeSlot(r) >= 0 && schedule.isTouched(r));
}

function leavingAlone(requests: readonly number[], standing: Standing): Standing {
  for (const r of requests) standing.isFree[r] = 0;
  return { ...standing, free: standing.free.filter((r) => !requests.includes(r)) };
}
