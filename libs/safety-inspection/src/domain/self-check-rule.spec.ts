import { selfAnswersOf } from './self-check-rule.js';

const items = [{ code: 'F2', everywhere: true }, { code: 'F5', everywhere: false }];

describe('a self-check', () => {
  it('takes an answer for each item and nothing else', () =>
    expect(selfAnswersOf(items, { F2: 'fit', F5: 'not-applicable', X9: 'fit' })).toEqual({ F2: 'fit', F5: 'not-applicable' }));
  it.each([
    [{}, ['#/F2', '#/F5']], [{ F2: 'fit' }, ['#/F5']], [{ F2: 'not-applicable', F5: 'fit' }, ['#/F2']], [{ F2: 'great', F5: ['fit'] }, ['#/F2', '#/F5']],
  ])('names what is missing in %j', (given, pointers) => {
    let refused: unknown;
    try { selfAnswersOf(items, given); } catch (error) { refused = error; }
    expect(refused).toMatchObject({ code: 'safety-inspection/self-check-refused', facts: { errors: pointers.map((pointer) => ({ pointer })) } });
  });
});
