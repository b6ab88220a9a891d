import type { WeeklyPattern } from '#venue-registry';
import { continued, NO_CHANGE, together } from './season-openings.js';

const pattern = (change: Partial<WeeklyPattern>): WeeklyPattern => ({ id: 'p', weekday: 3, band: 'am', seats: null, firstDay: '2026-03-02', lastDay: '2026-07-17', ...change });
const season = { firstDay: '2026-08-24', lastDay: '2026-12-18' };

describe('a season opened from weekly patterns', () => {
  it('lets what ended before the season begin again', () => {
    expect(continued([pattern({})], season)).toEqual([{ weekdays: [3], bands: ['am'], seats: null, ...season }]);
  });

  it('lets what reaches into the season grow, so that nothing opened before is closed', () => {
    expect(continued([pattern({ lastDay: '2026-09-30' })], season)).toEqual([{ weekdays: [3], bands: ['am'], seats: null, firstDay: '2026-03-02', lastDay: '2026-12-18' }]);
    expect(continued([pattern({ firstDay: '2026-10-01', lastDay: '2027-01-29' })], season)).toMatchObject([{ firstDay: '2026-08-24', lastDay: '2027-01-29' }]);
  });

  it('leaves alone what goes on already, and takes the latest of each half-day', () => {
    expect(continued([pattern({ lastDay: '2026-12-31' })], season)).toEqual([]);
    expect(continued([pattern({ seats: 5 }), pattern({ seats: 9, firstDay: '2026-08-01', lastDay: '2026-08-20' })], season)).toMatchObject([{ seats: 9 }]);
  });

  it('adds up changes and tells each skipped day once', () => {
    const holiday = { day: '2026-10-09', because: '한글날' };
    expect(together([{ ...NO_CHANGE, opens: 2, skipped: [holiday] }, { ...NO_CHANGE, opens: 1, closes: 1, skipped: [holiday] }])).toEqual({ ...NO_CHANGE, opens: 3, closes: 1, skipped: [holiday] });
  });
});
