import fc from 'fast-check';
import { evennessOf } from './evenness.js';

describe('evenness', () => {
  it('is nothing where nobody goes', () => expect(evennessOf([0, 0], [1, 1])).toEqual({ peakToMean: 0, gini: 0, over: 0 }));
  it('knows the even case', () => expect(evennessOf([5, 5, 5, 5], [5, 5, 5, 4])).toEqual({ peakToMean: 1, gini: 0, over: 1 }));
  it('knows the case of all in one place', () => expect(evennessOf([0, 0, 0, 8], [9, 9, 9, 9])).toEqual({ peakToMean: 4, gini: 0.75, over: 0 }));
  it('stays within its bounds and never gets worse when the busiest gives to the quietest', () => fc.assert(fc.property(
    fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 20 }), (loads) => {
      const { peakToMean, gini } = evennessOf(loads, loads), most = Math.max(...loads), least = Math.min(...loads);
      expect(gini).toBeGreaterThanOrEqual(0);
      expect(gini).toBeLessThanOrEqual(1);
      if (most - least < 2) return;
      const eased = [...loads];
      eased[loads.indexOf(most)]!--;
      eased[loads.indexOf(least)]!++;
      const after = evennessOf(eased, eased);
      expect(after.gini).toBeLessThanOrEqual(gini);
      expect(after.peakToMean).toBeLessThanOrEqual(peakToMean);
    },
  )));
});
