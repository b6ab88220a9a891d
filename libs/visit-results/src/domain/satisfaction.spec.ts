import { averageOf, isMark } from './satisfaction.js';

describe('satisfaction', () => {
  it('is marked with whole numbers of five', () => expect([0, 1, 5, 6, 2.5, Number.NaN, '3', null].map(isMark)).toEqual([false, true, true, false, false, false, false, false]));
  it('has a mean to one decimal and says of how many', () => {
    expect(averageOf(13, 3)).toEqual({ mean: 4.3, count: 3 });
    expect(averageOf(0, 0)).toEqual({ mean: null, count: 0 });
  });
});
