import type { Criterion } from './criterion.js';

export const interestMatch: Criterion = {
  name: 'interest-match',
  lever: 'interests',
  price: 3,
  why: '학생이 관심 있다고 답한 직업 분야의 일터에 갈수록 체험이 오래 남습니다.',
  amount(board, { students }) {
    let matched = 0;
    for (let r = 0; r < board.requestCount; r++) {
      const perField = new Int32Array(board.fieldCount);
      for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) perField[board.edgeField[e]!]! += students[e]!;
      perField.forEach((placed, f) => (matched += Math.min(placed, board.interests[r * board.fieldCount + f]!)));
    }
    return matched;
  },
};

/** Change of the matched students of one request and field when `by` more are placed there. */
export function interestMatchDelta(interested: number, placed: number, by: number): number {
  const after = placed + by;
  return (after < interested ? after : interested) - (placed < interested ? placed : interested);
}
