import { bunching, type Steps } from './bunching.js';
import type { Criterion } from './criterion.js';

const STEPS: Steps = [{ from: 1.25, price: 1 }, { from: 1.5, price: 2 }, { from: 2, price: 4 }];

export const weekBunching: Criterion = {
  name: 'week-bunching',
  lever: 'evenness',
  price: -1,
  why: '신청이 몰린 주를 한산한 주로 나누어야 모든 학교에 자리가 돌아갑니다.',
  amount(board, { option, students }) {
    const load = new Float64Array(board.districtCount * board.weekCount);
    for (let r = 0; r < board.requestCount; r++) {
      if (option[r]! < 0) continue;
      const at = board.requestDistrict[r]! * board.weekCount + board.weekOfDay[board.optionSlot[option[r]!]! >> 1]!;
      for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) load[at]! += students[e]!;
    }
    return load.reduce((sum, n, i) => sum + bunching(n, board.weekMean[Math.floor(i / board.weekCount)]!, STEPS), 0);
  },
};

export function weekBunchingDelta(load: number, mean: number, by: number): number {
  return bunching(load + by, mean, STEPS) - bunching(load, mean, STEPS);
}
