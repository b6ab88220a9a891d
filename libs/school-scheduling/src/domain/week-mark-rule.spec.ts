import { addDays, daysBetween, isWeekend, mondayOf } from '#kernel';
import { possibleDates } from './week-mark-rule.js';

const monday = '2027-03-01';
const days = daysBetween(monday, addDays(monday, 12 * 7 - 1)).filter((day) => !isWeekend(day)).map((day) => ({ day, available: day !== '2027-04-01' }));
const week = (index: number): string => addDays(monday, 7 * index);
const preferences = (marks: Record<string, 'good' | 'rather-not' | 'impossible'>, rankedDays = ['2027-04-02', '2027-03-31']): Map<string, number> =>
  new Map(possibleDates({ rankedDays, weekMarks: marks, bands: ['am'] }, days).map(({ date, preference }) => [date, preference]));

describe('week mark rule', () => {
  it('ranks 1, .85, .7, .6, .5', () => {
    const ranked = ['2027-03-30', '2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11'];
    const found = preferences({}, ranked);
    expect(ranked.map((day) => found.get(day))).toEqual([1, 0.85, 0.7, 0.6, 0.5]);
  });
  it('accepts other days of the same week', () => expect(preferences({}).get('2027-03-30')).toBe(0.25));
  it('accepts unmarked weeks up to three weeks away, before and after', () => {
    const weeks = [...new Set([...preferences({}).keys()].map(mondayOf))];
    expect(weeks).toEqual([1, 2, 3, 4, 5, 6, 7].map(week));
  });
  it('accepts good weeks however far', () => expect(preferences({ [week(11)]: 'good' }).get(week(11))).toBe(0.25));
  it('keeps rather-not weeks for need', () => expect(preferences({ [week(5)]: 'rather-not' }).get(week(5))).toBe(0.1));
  it('never uses impossible weeks', () => expect(preferences({ [week(5)]: 'impossible' }).has(week(5))).toBe(false));
  it('never uses days the grade is bound', () => expect(preferences({}).has('2027-04-01')).toBe(false));
  it('offers each band', () =>
    expect(possibleDates({ rankedDays: ['2027-03-03'], weekMarks: {}, bands: ['am', 'pm'] }, days).filter(({ date }) => date === '2027-03-03')).toEqual([
      { date: '2027-03-03', band: 'am', preference: 1 }, { date: '2027-03-03', band: 'pm', preference: 1 },
    ]));
});
