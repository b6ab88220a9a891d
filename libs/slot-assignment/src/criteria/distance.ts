import type { Criterion } from './criterion.js';

export const distance: Criterion = {
  name: 'distance',
  lever: 'distance',
  price: -0.1,
  why: '가까운 일터일수록 이동이 안전하고 체험 시간이 길어집니다.',
  amount(board, { students }) {
    let studentKm = 0;
    for (let e = 0; e < board.edgeKm.length; e++) studentKm += students[e]! * board.edgeKm[e]!;
    return studentKm;
  },
};

export function distanceDelta(km: number, by: number): number {
  return km * by;
}
