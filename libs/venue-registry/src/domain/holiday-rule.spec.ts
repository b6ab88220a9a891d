import { assertHolidays } from './holiday-rule.js';

describe('holidays of a centre', () => {
  it('are days of the calendar, each once', () => {
    expect(() => assertHolidays([{ day: '2027-05-05', name: '어린이날' }, { day: '2027-06-06', name: '현충일' }])).not.toThrow();
    expect(() => assertHolidays([{ day: '2027-02-30', name: '없는 날' }])).toThrow('2027-02-30');
    expect(() => assertHolidays([{ day: '2027-05-05', name: '어린이날' }, { day: '2027-05-05', name: '임시공휴일' }])).toThrow('2027-05-05');
  });
});
