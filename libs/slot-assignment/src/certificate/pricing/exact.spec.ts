import fc from 'fast-check';
import { exactWorth } from '../check/exact-worth.js';
import { roughWorth } from '../check/rough-worth.js';
import { Exact } from './exact.js';
import { Fractional } from './fractional.js';
import type { Offer } from './offer.js';

const column = fc.record({
  gain: fc.double({ min: -5, max: 15, noNaN: true }), charge: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 60, noNaN: true })),
  least: fc.integer({ min: 1, max: 5 }), more: fc.integer({ min: 0, max: 9 }), field: fc.integer({ min: 0, max: 2 }),
});
const request = fc.record({
  columns: fc.array(column, { minLength: 1, maxLength: 9 }), interests: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
  headcount: fc.integer({ min: 5, max: 25 }), spare: fc.integer({ min: 0, max: 25 }), guess: fc.double({ min: 0, max: 50, noNaN: true }),
});

describe('the inner problem of one option', () => {
  it('is answered exactly, with students to show for it, and never above the quick bound', () => {
    fc.assert(fc.property(request, ({ columns, interests, headcount, spare, guess }) => {
      const sorted = [...columns].sort((a, b) => a.field - b.field), count = sorted.length, fewest = Math.max(0, headcount - spare);
      const lists = {
        count, fewest, headcount,
        gain: Float64Array.from(sorted, (c) => c.gain), charge: Float64Array.from(sorted, (c) => c.charge), least: Int32Array.from(sorted, (c) => c.least),
        most: Int32Array.from(sorted, (c) => Math.min(headcount, c.least + c.more)), field: Int32Array.from(sorted, (c) => c.field),
      };
      const offer = { ...lists, interest: (f: number) => interests[f]! } as unknown as Offer;
      const fractional = new Fractional(count, 3), exact = new Exact(count, 3, headcount);
      const quick = fractional.bound(offer), straight = exactWorth({ ...lists, interests });
      expect(quick + 1e-6).toBeGreaterThanOrEqual(straight);
      expect(roughWorth({ ...lists, interests })).toBeGreaterThanOrEqual(straight);
      const worth = quick > 0 ? exact.worth(offer, fractional, 0, guess) : -Infinity;
      if (straight <= 1e-9) { expect(worth).toBeLessThanOrEqual(1e-6); return; }
      expect(worth).toBeCloseTo(straight, 6);
      expect(worthOf(exact.students, lists, interests)).toBeCloseTo(straight, 6);
    }), { numRuns: 2000 });
  });
});

function worthOf(students: Int32Array, { count, gain, charge, least, most, field }: { count: number; gain: Float64Array; charge: Float64Array; least: Int32Array; most: Int32Array; field: Int32Array }, interests: readonly number[]): number {
  const placed = interests.map(() => 0);
  let worth = 0;
  for (let i = 0; i < count; i++) {
    const n = students[i]!;
    if (n === 0) continue;
    expect(n >= least[i]! && n <= most[i]!).toBe(true);
    worth += n * gain[i]! - charge[i]!;
    placed[field[i]!]! += n;
  }
  return worth + placed.reduce((sum, n, f) => sum + 3 * Math.min(n, interests[f]!), 0);
}
