import { RecordRefused } from './pool.errors.js';
import { assertTarget } from './target-rule.js';

describe('what a centre sets out to find', () => {
  it.each([0, -1, 1e9, 1.5, Number.NaN])('is not %s', (target) => expect(() => assertTarget(target)).toThrow(RecordRefused));
  it('is a number somebody can reach', () => expect(() => assertTarget(273)).not.toThrow());
});
