import { lastOfMonth, monthAfter, monthBefore, monthOf, sameWeekdayIn } from './month.js';

describe('months', () => {
  it('are named by their first day, over the ends of years and in leap years', () => {
    expect([monthOf('2027-05-31'), monthAfter('2027-12-31'), monthBefore('2027-01-15'), lastOfMonth('2028-02-10')]).toEqual(['2027-05-01', '2028-01-01', '2026-12-01', '2028-02-29']);
  });
  it('find the same weekday again, and say when a month has no fifth one', () => {
    expect(sameWeekdayIn('2027-05-19', '2027-06-01')).toBe('2027-06-16');
    expect(sameWeekdayIn('2027-03-31', '2027-04-01')).toBeNull();
    expect(sameWeekdayIn('2027-06-30', '2027-09-01')).toBe('2027-09-29');
  });
});
