import { RecordRefused } from './pool.errors.js';
import { assertTarget, daysOfYear } from './target-rule.js';

describe('what a centre sets out to find', () => {
  it.each([0, -1, 1e9, 1.5, Number.NaN])('is not %s', (target) => expect(() => assertTarget(target)).toThrow(RecordRefused));
  it('is a number somebody can reach, in a school year', () => {
    expect(() => assertTarget(273)).not.toThrow();
    expect([daysOfYear(2027), daysOfYear(2026)]).toEqual([{ first: '2027-03-01', last: '2028-02-29' }, { first: '2026-03-01', last: '2027-02-28' }]);
  });
});
