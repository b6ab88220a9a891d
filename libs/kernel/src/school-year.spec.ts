import { daysOfSchoolYear, schoolYearOf } from './school-year.js';

it('a school year runs from March to February, also in a leap year', () => {
  expect(daysOfSchoolYear(2026)).toEqual({ firstDay: '2026-03-01', lastDay: '2027-02-28' });
  expect(daysOfSchoolYear(2027).lastDay).toBe('2028-02-29');
  expect(['2026-03-01', '2027-02-28', '2026-12-31', '2026-01-01'].map(schoolYearOf)).toEqual([2026, 2026, 2026, 2025]);
});
