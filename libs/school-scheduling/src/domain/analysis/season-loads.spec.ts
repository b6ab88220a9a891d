import fc from 'fast-check';
import { type LoadPart, seasonLoads } from './season-loads.js';

const weeks = ['2027-04-05', '2027-04-12'], days = ['2027-04-07', '2027-04-14', '2027-04-15'];
const part = (day: string, students: number, changes: Partial<LoadPart> = {}): LoadPart => ({ day, district: '구로동', field: 'health', students, ...changes });
const seats = { perWeek: new Map([['2027-04-05', 50], ['2027-04-12', 50]]), perDay: new Map([['2027-04-14', 30]]), perDistrict: new Map([['오류동', 40]]), perField: new Map([['health', 70]]) };

describe('the loads of a season', () => {
  const wished = [part('2027-04-14', 60), part('2027-04-15', 20, { district: '개봉동', field: 'agriculture' })];
  const firstCome = [part('2027-04-14', 50)], after = [part('2027-04-07', 40), part('2027-04-14', 40)];
  const loads = seasonLoads({ weeks, days, wished, firstCome, after, seats });

  it('stand per week and day, before and after, against the seats', () => {
    expect(loads.weeks).toEqual([
      { key: '2027-04-05', wished: 0, firstCome: 0, after: 40, seats: 50 }, { key: '2027-04-12', wished: 80, firstCome: 50, after: 40, seats: 50 },
    ]);
    expect(loads.days.find(({ key }) => key === '2027-04-14')).toEqual({ key: '2027-04-14', wished: 60, firstCome: 50, after: 40, seats: 30 });
  });
  it('stand per district of school and of venue, and per job field', () => {
    expect(loads.districts.map(({ key, wished: students, seats: count }) => [key, students, count])).toEqual([['개봉동', 20, 0], ['구로동', 60, 0], ['오류동', 0, 40]]);
    expect(loads.fields.find(({ key }) => key === 'agriculture')).toMatchObject({ wished: 20, after: 0 });
  });
  it('say how even they are', () => expect(loads.evenness.weeks).toEqual({
    wished: { peakToMean: 2, gini: 0.5, over: 1 }, firstCome: { peakToMean: 2, gini: 0.5, over: 0 }, after: { peakToMean: 1, gini: 0, over: 0 },
  }));
  it('leave out first come where it was not worked out', () => {
    const without = seasonLoads({ weeks, days, wished, after, seats });
    expect(without.weeks[0]).toEqual({ key: '2027-04-05', wished: 0, after: 40, seats: 50 });
    expect(without.evenness.weeks).not.toHaveProperty('firstCome');
  });
  it('leave out the plan while there is none', () => {
    const before = seasonLoads({ weeks, days, wished, firstCome, seats });
    expect([before.weeks[0]!.after, before.evenness.weeks.after]).toEqual([undefined, undefined]);
  });
  it('count every student once in each of the four ways', () => fc.assert(fc.property(
    fc.array(fc.record({ day: fc.constantFrom(...days), district: fc.constantFrom('가', '나'), field: fc.constantFrom('health' as const, 'agriculture' as const), students: fc.nat(90) })), (drawn) => {
      const total = drawn.reduce((sum, { students }) => sum + students, 0), all = seasonLoads({ weeks, days, wished: drawn, firstCome: [], seats });
      for (const lines of [all.weeks, all.days, all.districts, all.fields]) expect(lines.reduce((sum, line) => sum + line.wished, 0)).toBe(total);
    },
  )));
});
