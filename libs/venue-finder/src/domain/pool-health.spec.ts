import { balances, compared, isOverused, runsMissing, type UsedVenue } from './pool-health.js';

const venue = (name: string, parties: number, change: Partial<UsedVenue> = {}): UsedVenue =>
  ({ venueId: name, name, jobField: 'health', district: '구로동', parties, students: parties * 5, weeksAtCap: 0, monthsAtCap: 0, ...change });

const overusedVenues = (used: readonly UsedVenue[]) => compared(used).filter(isOverused);

describe('how the pool fares', () => {
  it('finds hosts asked far more than the others', () => {
    expect(overusedVenues([venue('가', 12), venue('나', 2), venue('다', 1)]).map(({ name, timesMean }) => [name, timesMean])).toEqual([['가', 2.4]]);
    expect(overusedVenues([venue('가', 5), venue('나', 5)])).toEqual([]);
    expect(overusedVenues([])).toEqual([]);
  });

  it('finds hosts who keep reaching their own limits, not those who did once, nor those hardly asked', () => {
    expect(overusedVenues([venue('가', 5, { weeksAtCap: 2 }), venue('나', 5, { weeksAtCap: 1 }), venue('다', 5, { monthsAtCap: 1 })]).map(({ name }) => name)).toEqual(['가', '다']);
    expect(overusedVenues([venue('가', 2, { weeksAtCap: 2 }), venue('나', 1)])).toEqual([]);
  });

  it('puts what is short first', () => {
    expect(balances(new Map([['health', 100], ['engineering', 30]]), new Map([['health', 60], ['engineering', 50], ['agriculture', 9]]))).toEqual([
      { of: 'health', demand: 100, places: 60, short: 40 }, { of: 'engineering', demand: 30, places: 50, short: 0 }, { of: 'agriculture', demand: 0, places: 9, short: 0 }]);
  });

  it('counts what is missing for a certificate', () => {
    expect([0, 3, 4, 9].map(runsMissing)).toEqual([4, 1, 0, 0]);
  });
});
