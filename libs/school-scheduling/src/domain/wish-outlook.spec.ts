import { outlookOf, type OutlookQuestion } from './wish-outlook.js';

const W = ['2027-04-05', '2027-04-12', '2027-04-19', '2027-04-26', '2027-05-03'] as const;
const loads = (...pairs: [wished: number, seats: number][]) => pairs.map(([wished, seats], index) => ({ week: W[index]!, wished, seats }));
const ask = (changes: Partial<OutlookQuestion>) => outlookOf({
  headcount: 30, firstWeek: W[0], named: new Set([W[0]]), more: new Set(W), loads: loads([210, 100], [20, 100], [40, 100], [0, 100], [10, 0]), ...changes,
});

describe('how a wish will fare', () => {
  it('is likely where there is room for all who want the week', () => expect(ask({ named: new Set([W[3]]) })).toMatchObject({ outlook: 'likely', weeks: 1 }));
  it('is unlikely in a week that three want for every place', () => expect(ask({}).outlook).toBe('unlikely'));
  it('names the nearest week that would make it likely', () => expect(ask({}).hint).toEqual({ week: W[1], outlook: 'likely' }));
  it('names no week in which the school is bound', () => expect(ask({ more: new Set([W[0], W[3]]) }).hint).toEqual({ week: W[3], outlook: 'likely' }));
  it('says nothing when nothing would help', () => {
    expect(ask({ more: new Set([W[0]]) }).hint).toBeUndefined();
    expect(ask({ more: new Set([W[0], W[4]]) }).hint).toBeUndefined();
  });
  it('gives no hint to a wish that is likely anyway', () => expect(ask({ named: new Set([W[3]]) })).not.toHaveProperty('hint'));
  it('does not promise what a season without seats cannot give', () => {
    const full = loads([300, 100], [300, 100], [300, 100], [300, 100], [300, 100]);
    expect(ask({ named: new Set(W), loads: full })).toEqual({ outlook: 'unlikely', weeks: 5 });
  });
  it('reckons with those who are turned away elsewhere', () => {
    // 60 free seats in the second week, but 300 students of the first look for a place, too
    expect(ask({ named: new Set([W[1]]), loads: loads([400, 100], [40, 100], [100, 100]) }).outlook).not.toBe('likely');
    expect(ask({ named: new Set([W[1]]), loads: loads([100, 100], [40, 100], [100, 100]) }).outlook).toBe('likely');
  });
  it('cannot seat a group in fewer seats than it has students', () => expect(ask({ headcount: 120, named: new Set([W[3]]) }).outlook).toBe('unlikely'));
  it('has nothing to say before a day is chosen', () => expect(ask({ named: new Set(), firstWeek: null })).toEqual({ outlook: 'unlikely', weeks: 0 }));
});
