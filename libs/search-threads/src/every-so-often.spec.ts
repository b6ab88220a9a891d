import { everySoOften } from './every-so-often.js';

describe('every so often', () => {
  it('is due at once, and then at most five times a second', () => {
    let now = 0, due = 0;
    const isDue = everySoOften(() => now);
    expect(isDue()).toBe(true);
    for (now = 1; now <= 2000; now++) if (isDue()) due++;
    expect(due).toBe(10);
  });
});
