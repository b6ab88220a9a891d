import fc from 'fast-check';
import { eveningSteps, type MovedGroup } from './evening-steps.js';

const group = (wishId: string, asked: number, from: string, to: string | null): MovedGroup => ({ wishId, asked, from, to, placed: to === null ? 0 : asked });
const seats = new Map([['w1', 50], ['w2', 50], ['w3', 50]]);

describe('the steps from the wishes to the plan', () => {
  it('begin with what relieves overfull weeks most', () => {
    const steps = eveningSteps([group('small', 10, 'w1', 'w2'), group('large', 40, 'w1', 'w3'), group('needless', 30, 'w2', 'w3')], new Map([['w1', 100], ['w2', 30], ['w3', 0]]), seats);
    expect(steps.map(({ wishId, excess, peak }) => [wishId, excess, peak])).toEqual([['large', 10, 60], ['small', 0, 50], ['needless', 20, 70]]);
  });

  it('end where the plan is, whatever their order', () => fc.assert(fc.property(
    fc.array(fc.record({ asked: fc.integer({ min: 1, max: 60 }), from: fc.constantFrom('w1', 'w2', 'w3'), to: fc.constantFrom('w1', 'w2', 'w3', null) }), { maxLength: 20 }), (drawn) => {
      const groups = drawn.map(({ asked, from, to }, index) => group(`g${index}`, asked, from, to));
      const wished = new Map<string, number>();
      for (const { from, asked } of groups) wished.set(from, (wished.get(from) ?? 0) + asked);
      const steps = eveningSteps(groups, wished, seats), ends = new Map<string, number>();
      for (const { to, placed } of groups) if (to !== null) ends.set(to, (ends.get(to) ?? 0) + placed);
      expect(steps.map(({ wishId }) => wishId).sort()).toEqual(groups.map(({ wishId }) => wishId).sort());
      if (steps.length > 0) expect(steps.at(-1)).toMatchObject({ peak: Math.max(0, ...ends.values()), excess: [...ends].reduce((sum, [week, load]) => sum + Math.max(0, load - seats.get(week)!), 0) });
    },
  )));
});
