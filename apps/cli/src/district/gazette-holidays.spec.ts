import { holidaysByRule, publicHolidays } from './gazette-holidays.js';

describe('public holidays', () => {
  it('knows the days newly made holidays and their substitutes', () => {
    expect(publicHolidays('2027-05-01', '2027-05-31').map(({ day }) => day)).toEqual(['2027-05-01', '2027-05-03', '2027-05-05', '2027-05-13']);
    expect(publicHolidays('2026-07-01', '2026-08-31').map(({ day }) => day)).toEqual(['2026-07-17', '2026-08-15', '2026-08-17']);
  });

  it('works out from the rules what the gazette printed, elections aside', () => {
    expect(holidaysByRule(2027)).toEqual(publicHolidays('2027-01-01', '2027-12-31'));
    expect(holidaysByRule(2026)).toEqual(publicHolidays('2026-01-01', '2026-12-31').filter(({ name }) => !name.includes('선거')));
  });
});
