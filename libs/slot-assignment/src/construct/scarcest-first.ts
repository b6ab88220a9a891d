import type { RequestPlacer } from './request-placer.js';
import type { Elimination } from './static-elimination.js';
import type { Schedule } from '../model/schedule.js';

interface Waiting {
  readonly free: readonly number[];
  readonly shouldStop?: (() => boolean) | undefined;
}

/**
 * First plan: requests with the fewest seats over all their dates choose first, each its best date as the plan then stands. Seats count per student twice
 * over, so that grades come before classes: a class still finds room between grades, and a grade put off to a poor date is the hardest thing to move later.
 */
export function placeScarcestFirst(schedule: Schedule, elimination: Elimination, placer: RequestPlacer, { free, shouldStop }: Waiting): void {
  const { board } = schedule, choice = new Float64Array(board.requestCount);
  for (const r of free) {
    for (let k = elimination.usableStart[r]!; k < elimination.usableStart[r + 1]!; k++) {
      choice[r]! += elimination.reachable[elimination.usable[k]!]! / board.headcount[r]! ** 2;
    }
  }
  const order = free.filter((r) => choice[r]! > 0).sort((a, b) => choice[a]! - choice[b]! || a - b);
  for (const r of order) {
    if (shouldStop?.()) return;
    placer.place(r, { tries: Infinity, noise: 0 });
  }
}
