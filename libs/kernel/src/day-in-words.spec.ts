import { dayInWords, visitInWords } from './day-in-words.js';

describe('days in words', () => {
  it('are Korean with the weekday', () => expect(dayInWords('2026-10-28')).toBe('10월 28일(수)'));
  it('are English on request', () => expect(dayInWords('2026-11-01', 'en')).toBe('Sun 1 Nov'));
  it('carry the hours of the visit', () => expect(visitInWords({ heldOn: '2026-10-28', band: 'pm' })).toBe('10월 28일(수) 14:00–16:00'));
});
