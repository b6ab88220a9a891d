import type { Criterion } from './criterion.js';

export const preference: Criterion = {
  name: 'preference',
  lever: 'wishes',
  price: 4,
  why: '학교가 먼저 희망한 날짜일수록 학사일정에 무리가 없습니다.',
  amount(board, { option, students }) {
    let liked = 0;
    for (let r = 0; r < board.requestCount; r++) {
      if (option[r]! < 0) continue;
      for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) liked += students[e]! * board.optionPreference[option[r]!]!;
    }
    return liked;
  },
};

export function preferenceDelta(liking: number, by: number): number {
  return liking * by;
}
