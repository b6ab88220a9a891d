import { bestOrder, bestOrderForAll } from './best-order.js';

const LIKING = [[5, 9, 1, 3], [9, 8, 2, 2], [4, 9, 9, 1], [7, 1, -Infinity, 6]];

function everyOrder(count: number): number[][] {
  if (count === 0) return [[]];
  return everyOrder(count - 1).flatMap((order) => Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]));
}

describe('bestOrder', () => {
  const sumOf = (order: readonly number[]): number => order.reduce((sum, friday, school) => sum + LIKING[school]![friday]!, 0);

  it('is as good as the best of all orders written out', () => {
    const { order, kept } = bestOrder(LIKING);
    expect([...order].sort()).toEqual([0, 1, 2, 3]);
    expect(sumOf(order)).toBe(kept);
    expect(kept).toBe(Math.max(...everyOrder(4).map(sumOf)));
  });

  it('that stays the same for two terms is never better than one for each', () => {
    const other = LIKING.map((row) => [...row].reverse());
    expect(bestOrderForAll([LIKING, other]).kept).toBeLessThan(bestOrder(LIKING).kept + bestOrder(other).kept);
  });
});
