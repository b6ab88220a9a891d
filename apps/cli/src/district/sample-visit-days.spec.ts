import { addDays, daysApart, weekdayOf } from '#kernel';
import { sampleVisitDays } from './sample-visit-days.js';

describe('the days of the sample visits', () => {
  it('are school days in order, on whatever day the sample is made', () => {
    for (let day = '2026-08-01'; day < '2027-08-01'; day = addDays(day, 1)) {
      const { past, today, coming, full, daysOff } = sampleVisitDays(day);
      expect([past, today, coming, full, daysOff.firstDay].every((each) => weekdayOf(each) <= 5)).toBe(true);
      expect(past < day && day <= today && today < coming && coming < daysOff.firstDay && daysOff.lastDay < full).toBe(true);
      expect(daysApart(past, day)).toBeLessThanOrEqual(14);
    }
  });
});
