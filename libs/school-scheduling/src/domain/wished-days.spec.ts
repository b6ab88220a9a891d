import { lessWished, wishedDays } from './wished-days.js';

const MON = '2027-04-05', TUE = '2027-04-06', date = (day: string, preference: number) => ({ date: day, band: 'am' as const, preference });

describe('wished days', () => {
  it('weigh students by how much they like the day', () =>
    expect(wishedDays([{ headcount: 30, dates: [date(MON, 1), date(TUE, 0.5)] }, { headcount: 10, dates: [date(TUE, 1)] }])).toEqual(new Map([[MON, 30], [TUE, 25]])));
  it('are wished less once a venue is open there, both half-days counted', () =>
    expect(lessWished(new Map([[MON, 30], [TUE, 25]]), { days: [MON, TUE, '2027-04-07'], pattern: 'ab.', seats: 10 })).toEqual(new Map([[MON, 20], [TUE, 5]])));
});
