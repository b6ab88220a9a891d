import fc from 'fast-check';
import { type ReliefGroup, reliefOf } from './season-relief.js';

const A = '2027-04-12', B = '2027-04-19', C = '2027-04-26', D = '2027-05-10';
const group = (wishId: string, headcount: number, wishedWeek: string, weeks: string[], moreWeeks: string[] = []): ReliefGroup =>
  ({ wishId, headcount, wishedWeek, weeks: new Set([wishedWeek, ...weeks]), moreWeeks });
const seats = (entries: Record<string, number>) => new Map(Object.entries(entries));

describe('what one more week from a school would change', () => {
  it('names the school that is stuck, the week with room and the gain', () => {
    const groups = [group('one', 60, C, [], [D]), group('two', 40, C, [])];
    expect(reliefOf(groups, seats({ [C]: 70, [D]: 100 }), 10)).toEqual([{ wishId: 'one', from: C, week: D, gain: 30 }]);
  });

  it('says nothing while everybody can move by the weeks already offered', () =>
    expect(reliefOf([group('one', 60, C, [D], [A]), group('two', 40, C, [], [A])], seats({ [A]: 100, [C]: 70, [D]: 100 }), 10)).toEqual([]));

  it('sees that groups make room for one another, over several weeks', () => {
    // two cannot leave C, but one can go to B, whose group can go to A
    const groups = [group('one', 50, C, [B]), group('two', 50, C, [], [D]), group('three', 50, B, [A])];
    expect(reliefOf(groups, seats({ [A]: 50, [B]: 50, [C]: 50, [D]: 100 }), 10)).toEqual([]);
    expect(reliefOf(groups, seats({ [A]: 20, [B]: 50, [C]: 50, [D]: 100 }), 10)).toEqual([{ wishId: 'two', from: C, week: D, gain: 30 }]);
  });

  it('prefers the most room, then the nearest week, and names only so many', () => {
    const groups = [group('one', 60, C, [], [A, B, D]), group('two', 60, C, [], [D])];
    const found = reliefOf(groups, seats({ [A]: 40, [B]: 40, [C]: 60, [D]: 30 }), 10);
    expect(found).toEqual([{ wishId: 'one', from: C, week: B, gain: 40 }, { wishId: 'two', from: C, week: D, gain: 30 }]);
    expect(reliefOf(groups, seats({ [A]: 40, [B]: 40, [C]: 60, [D]: 30 }), 1)).toHaveLength(1);
  });

  it('promises exactly what comes true when the school offers the week', () => {
    const weeks = [A, B, C, D];
    const groupsArbitrary = fc.array(fc.record({
      headcount: fc.integer({ min: 5, max: 60 }), wished: fc.nat(3), offered: fc.subarray([0, 1, 2, 3]), more: fc.subarray([0, 1, 2, 3]),
    }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(groupsArbitrary, fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 4, maxLength: 4 }), (drawn, room) => {
      const groups = drawn.map(({ headcount, wished, offered, more }, index) => {
        const own = new Set([weeks[wished]!, ...offered.map((week) => weeks[week]!)]);
        return { wishId: `w${index}`, headcount, wishedWeek: weeks[wished]!, weeks: own, moreWeeks: more.map((week) => weeks[week]!).filter((week) => !own.has(week)) };
      });
      const capacity = new Map(weeks.map((week, index) => [week, room[index]!]));
      const stuck = unplaced(groups, capacity);
      for (const { wishId, week, gain } of reliefOf(groups, capacity, 10)) {
        const after = groups.map((each) => (each.wishId === wishId ? { ...each, weeks: new Set([...each.weeks, week]) } : each));
        expect(stuck - unplaced(after, capacity)).toBeGreaterThanOrEqual(gain);
      }
    }), { numRuns: 200 });
  });
});

/** Students left over by the best spread: for so few weeks every cut can be tried (greatest flow, least cut). */
function unplaced(groups: readonly ReliefGroup[], capacity: ReadonlyMap<string, number>): number {
  const weeks = [...capacity.keys()];
  let worst = 0;
  for (let cut = 0; cut < 1 << weeks.length; cut++) {
    const inside = new Set(weeks.filter((_, index) => (cut >> index) & 1));
    const confined = groups.filter((each) => [...each.weeks].every((week) => inside.has(week))).reduce((sum, { headcount }) => sum + headcount, 0);
    worst = Math.max(worst, confined - [...inside].reduce((sum, week) => sum + capacity.get(week)!, 0));
  }
  return worst;
}
