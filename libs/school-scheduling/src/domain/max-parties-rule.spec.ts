import { maxParties } from './max-parties-rule.js';

describe('max parties rule', () => {
  it('splits into taxi loads of four when nobody says otherwise', () => expect(maxParties({ kind: 'career-day', headcount: 30, minGroup: 1, maxGroup: null })).toBe(8));
  it('keeps to the smallest group wanted', () => expect(maxParties({ kind: 'career-day', headcount: 30, minGroup: 6, maxGroup: null })).toBe(5));
  it('rounds up, so that nobody is left over', () => expect(maxParties({ kind: 'career-day', headcount: 31, minGroup: 10, maxGroup: 20 })).toBe(4));
  it('splits finer when groups may not even have four', () => expect(maxParties({ kind: 'career-day', headcount: 30, minGroup: 1, maxGroup: 3 })).toBe(10));
  it('keeps a class together at one venue', () => expect(maxParties({ kind: 'class-visit', headcount: 30, minGroup: 4, maxGroup: 5 })).toBe(1));
});
