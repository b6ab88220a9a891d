import { bunching, type Steps } from './bunching.js';
import type { Criterion } from './criterion.js';

const STEPS: Steps = [{ from: 1.5, price: 0.5 }, { from: 2, price: 1 }, { from: 3, price: 2 }];

export const dayBunching: Criterion = {
  name: 'day-bunching',
  lever: 'evenness',
  price: -1,
  why: '같은 날 한꺼번에 몰리면 일터도 인솔자도 학생을 제대로 맞이할 수 없습니다.',
  amount(board, { option, students }) {
    const load = new Float64Array(board.districtCount * board.dayCount);
    for (let r = 0; r < board.requestCount; r++) {
      if (option[r]! < 0) continue;
      const at = board.requestDistrict[r]! * board.dayCount + (board.optionSlot[option[r]!]! >> 1);
      for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) load[at]! += students[e]!;
    }
    return load.reduce((sum, n, i) => sum + bunching(n, board.dayMean[Math.floor(i / board.dayCount)]!, STEPS), 0);
  },
};

export function dayBunchingDelta(load: number, mean: number, by: number): number {
  return bunching(load + by, mean, STEPS) - bunching(load, mean, STEPS);
}
