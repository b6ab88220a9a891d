import { isGivenUp, MOST_ATTEMPTS, secondsUntilRetry } from './retry-rule.js';

describe('sending again', () => {
  it('waits longer each time, and at most an hour', () =>
    expect([1, 2, 3, 10, 11, 14].map(secondsUntilRetry)).toEqual([5, 10, 20, 2_560, 3_600, 3_600]));

  it('gives up only after hours: a night in which the other side is away costs nothing', () => {
    const hours = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, failed) => secondsUntilRetry(failed + 1)).reduce((sum, seconds) => sum + seconds, 0) / 3_600;
    expect(hours).toBeGreaterThan(5);
    expect([MOST_ATTEMPTS - 1, MOST_ATTEMPTS].map(isGivenUp)).toEqual([false, true]);
  });
});
