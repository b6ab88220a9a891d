import { addDays, addWorkingDays, dayInSeoul, daysBetween, isDay, mondayOf, weekdayOf, workingDaysBetween } from './day.js';

describe('days', () => {
  it('knows which texts are days', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2027-02-29')).toBe(false);
    expect(isDay('2027-2-1')).toBe(false);
  });
  it('names a week by its Monday, over the end of a year', () => {
    expect(mondayOf('2027-01-03')).toBe('2026-12-28');
    expect(weekdayOf('2027-01-03')).toBe(7);
  });
  it('counts over the leap day', () => expect(addDays('2028-02-28', 2)).toBe('2028-03-01'));
  it('lists both ends', () => expect(daysBetween('2027-03-02', '2027-03-04')).toEqual(['2027-03-02', '2027-03-03', '2027-03-04']));
  it('is already tomorrow in Seoul at 15:00 UTC', () => {
    expect(dayInSeoul(new Date('2027-05-10T14:59:59Z'))).toBe('2027-05-10');
    expect(dayInSeoul(new Date('2027-05-10T15:00:00Z'))).toBe('2027-05-11');
  });
  it('skips weekends and holidays when it counts working days', () =>
    expect(addWorkingDays('2027-04-30', 2, new Set(['2027-05-03', '2027-05-05']))).toBe('2027-05-06'));
  it('counts working days from the day after to the last, and none backwards', () => {
    expect(workingDaysBetween('2027-04-30', '2027-05-06', new Set(['2027-05-05']))).toBe(3);
    expect(workingDaysBetween('2027-05-06', '2027-04-30', new Set())).toBe(0);
  });
});
