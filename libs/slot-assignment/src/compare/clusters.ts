import { eliminate } from '../construct/static-elimination.js';
import { layOut } from '../model/board.js';
import type { Problem } from '../model/problem.js';

/** Two schools whose usable days are nearly the same, so that they will want the same weeks. */
export interface Cluster {
  readonly schools: readonly [string, string];
  /** Jaccard similarity of their usable days, 0 to 1. */
  readonly similarity: number;
}

/** Pairs of schools whose usable days overlap by at least `threshold` (Jaccard), most alike first. */
export function clusters(problem: Problem, threshold = 0.6): Cluster[] {
  const board = layOut(problem), elimination = eliminate(board, new Set(problem.holidays)), days = board.schools.map(() => new Set<number>());
  for (let r = 0; r < board.requestCount; r++) {
    const own = days[board.requestSchool[r]!]!;
    for (let k = elimination.usableStart[r]!; k < elimination.usableStart[r + 1]!; k++) own.add(board.optionSlot[elimination.usable[k]!]! >> 1);
  }
  const pairs: Cluster[] = [];
  days.forEach((one, a) => days.forEach((other, b) => {
    if (b <= a || one.size === 0 || other.size === 0) return;
    let shared = 0;
    for (const day of one) if (other.has(day)) shared++;
    const similarity = shared / (one.size + other.size - shared);
    if (similarity >= threshold) pairs.push({ schools: [board.schools[a]!.id, board.schools[b]!.id], similarity });
  }));
  return pairs.sort((x, y) => y.similarity - x.similarity || (x.schools.join() < y.schools.join() ? -1 : 1));
}
