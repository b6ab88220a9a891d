import type { CalendarWord } from './calendar-event.js';
import { widenedInYear, yearsToAsk } from './school-year.js';
import { faultsOf, forOwnGrades, overlapping, plainGrades, yearFault } from './word-rule.js';

const WORD: CalendarWord = { name: '중간고사', kind: 'exam', firstDay: '2027-04-27', lastDay: '2027-04-29', grades: [2, 3] };

describe('an entry somebody writes', () => {
  it.each<[string, Partial<CalendarWord>, string[]]>([
    ['is fine', {}, []],
    ['has a name', { name: ' ' }, ['name']],
    ['has days that exist', { firstDay: '2027-02-30' }, ['firstDay']],
    ['does not end before it begins', { lastDay: '2027-04-26' }, ['lastDay']],
    ['does not last half a year', { lastDay: '2027-11-30' }, ['lastDay']],
    ['has grades the school has', { grades: [2, 4, 0] }, ['grades']],
    ['is told everything at once', { name: '', grades: [9], lastDay: 'soon' }, ['name', 'lastDay', 'grades']],
  ])('%s', (_, change, fields) => {
    expect(faultsOf({ ...WORD, ...change }, 3).map(({ field }) => field)).toEqual(fields);
  });

  it('lies in one school year, this or the next', () => {
    expect(yearFault(WORD, '2027-02-01')).toBeUndefined();
    expect(yearFault(WORD, '2026-02-01')?.field).toBe('firstDay');
    expect(yearFault({ ...WORD, firstDay: '2028-02-20', lastDay: '2028-03-02' }, '2027-06-01')?.field).toBe('lastDay');
  });

  it('repeats no other: the same name, or a second exam, on a day of the same grade', () => {
    expect(overlapping({ ...WORD, name: '1차 지필' }, [WORD])).toBe(WORD);
    expect(overlapping({ ...WORD, grades: [1] }, [WORD])).toBeUndefined();
    expect(overlapping({ ...WORD, firstDay: '2027-04-30', lastDay: '2027-04-30' }, [WORD])).toBeUndefined();
    expect(overlapping({ ...WORD, name: '수련회', kind: 'school-event' }, [WORD])).toBeUndefined();
  });

  it('names all grades by naming none', () => {
    expect([plainGrades([3, 2, 1, 1], 3), plainGrades([3, 2], 3), plainGrades([1, 2], 2)]).toEqual([[], [2, 3], []]);
  });

  it('that is for strange grades only concerns nobody', () => {
    expect(forOwnGrades([{ ...WORD, grades: [3, 4] }, { ...WORD, grades: [5] }, { ...WORD, grades: [] }], 3).map(({ grades }) => grades)).toEqual([[3], []]);
  });
});

describe('the school year', () => {
  it('bounds a span that is widened', () => {
    expect(widenedInYear('2027-05-04', '2027-05-06', 45)).toEqual({ firstDay: '2027-03-20', lastDay: '2027-06-20' });
    expect(widenedInYear('2027-03-02', '2028-02-10', 45)).toEqual({ firstDay: '2027-03-01', lastDay: '2028-02-29' });
  });

  it('to come is asked for in winter', () => {
    expect(['2027-11-30', '2027-12-01', '2028-02-29', '2028-03-01'].map(yearsToAsk)).toEqual([[2027], [2027, 2028], [2027, 2028], [2028]]);
  });
});
