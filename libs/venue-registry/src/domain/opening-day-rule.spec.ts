import { assertDaysOpen, assertEachOnce, assertNotPassed } from './opening-day-rule.js';
import { OpeningDayPassed, OpeningDuplicated, OpeningOnClosedDay } from './venue-registry.errors.js';

const holidays = new Map([['2027-05-05', '어린이날']]);
const refusalOf = (work: () => void): { message: string; facts: Record<string, unknown> } => {
  try {
    work();
  } catch (error) {
    return error as { message: string; facts: Record<string, unknown> };
  }
  throw new Error('nothing was refused');
};

describe('days a venue may open', () => {
  it('are ordinary working days', () => expect(() => assertDaysOpen(['2027-05-04', '2027-05-06'], holidays)).not.toThrow());

  it('are never holidays or weekends; the refusal lists each once, in order, with its reason', () => {
    const refusal = refusalOf(() => assertDaysOpen(['2027-05-08', '2027-05-05', '2027-05-08'], holidays));
    expect(refusal).toBeInstanceOf(OpeningOnClosedDay);
    expect(refusal.message).toBe('주말과 공휴일에는 일정을 열 수 없습니다: 2027년 5월 5일(수) 어린이날, 2027년 5월 8일(토) 주말.');
    expect(refusal.facts).toEqual({ days: [{ day: '2027-05-05', because: '어린이날', openings: 1 }, { day: '2027-05-08', because: '주말', openings: 2 }] });
  });

  it('are named in words only twenty at a time', () => {
    const saturdays = Array.from({ length: 25 }, (_, week) => new Date(Date.UTC(2027, 0, 2 + 7 * week)).toISOString().slice(0, 10));
    expect(refusalOf(() => assertDaysOpen(saturdays, holidays)).message).toMatch(/ 외 5일\.$/);
  });

  it('include today, not yesterday', () => {
    expect(() => assertNotPassed('2027-05-04', '2027-05-04')).not.toThrow();
    expect(() => assertNotPassed('2027-05-03', '2027-05-04')).toThrow(OpeningDayPassed);
  });
});

describe('one import', () => {
  const opening = { venueId: 'v1', heldOn: '2027-05-04', band: 'am' };
  it('may open morning and afternoon', () => expect(() => assertEachOnce([opening, { ...opening, band: 'pm' }])).not.toThrow());
  it('names a half-day only once', () => expect(() => assertEachOnce([opening, opening])).toThrow(OpeningDuplicated));
});
