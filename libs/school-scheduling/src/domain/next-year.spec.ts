import { weekdayOf } from '#kernel';
import { lastYearsSeason, nextYearOf, shiftedWish } from './next-year.js';
import { schoolDays } from './school-day-rule.js';
import { termsOf } from './season.js';
import type { Wish } from './wish.js';

const last = { title: '2026학년도 1학기', firstDay: '2026-03-03', lastDay: '2026-07-16', wishesDueAt: new Date('2026-01-16T09:00:00Z') };
const wish: Wish = {
  id: 'w', seasonId: 's', schoolId: 'school', kind: 'career-day', grade: 1, classLabel: null, headcount: 30, minServed: 27, interests: { health: 30 },
  rankedDays: ['2026-04-15', '2026-05-06', '2026-04-22'], weekMarks: { '2026-04-13': 'good', '2026-07-13': 'impossible' }, bands: ['am'], maxKm: 6,
  accessibleSeats: 0, escorts: 4, minGroup: 4, maxGroup: 10, buses: null, channel: 'web', enteredBy: null, submittedAt: new Date(0), isLate: false, version: 3,
};

describe('a season a year on', () => {
  it('keeps its rules and its weekdays', () => {
    const season = termsOf({ mostWishes: 4, releaseAt: new Date('2026-02-10T00:00:00Z'), goals: { firstWishPct: 80 } }, last);
    const next = nextYearOf(season);
    expect(next).toMatchObject({
      title: '2027학년도 1학기', firstDay: '2027-03-02', lastDay: '2027-07-15', wishesDueAt: new Date('2027-01-15T09:00:00Z'),
      releaseAt: new Date('2027-02-09T00:00:00Z'), opensAt: null, mostWishes: 4, goals: { firstWishPct: 80 },
    });
    expect(weekdayOf(next.firstDay)).toBe(weekdayOf(last.firstDay));
  });
  it('gets a title of its own even where no year stands in it', () => expect(nextYearOf(termsOf({}, { ...last, title: '가을' })).title).toBe('가을 (다음 해)'));
});

describe('last year', () => {
  const seasons = [{ id: 'autumn', firstDay: '2026-08-17' }, { id: 'spring', firstDay: '2026-03-03' }, { id: 'older', firstDay: '2025-03-04' }, { id: 'later', firstDay: '2027-08-17' }];
  it('is the season that began a year before, not the one before last', () => {
    expect(lastYearsSeason({ id: 'now', firstDay: '2027-03-02' }, seasons)?.id).toBe('spring');
    expect(lastYearsSeason({ id: 'now', firstDay: '2025-01-01' }, seasons)).toBeUndefined();
  });
});

describe('a wish a year on', () => {
  const now = { firstDay: '2027-03-02', lastDay: '2027-07-16' };
  const days = schoolDays(now, [{ day: '2027-05-05', name: '어린이날' }], [
    { schoolId: 'school', name: '중간고사', kind: 'exam', firstDay: '2027-04-21', lastDay: '2027-04-23', grades: [1] },
  ], 1);
  it('keeps weekday and week, and makes way for holidays and exams', () => {
    const draft = shiftedWish(wish, last, now, days);
    // 5 May is a holiday and 21 April an exam: the Wednesday of the nearest free week stands in
    expect(draft.rankedDays).toEqual(['2027-04-14', '2027-05-12', '2027-04-28']);
    expect(draft.rankedDays.map(weekdayOf)).toEqual([3, 3, 3]);
  });
  it('moves the marks of weeks along', () => expect(shiftedWish(wish, last, now, days).weekMarks).toEqual({ '2027-04-12': 'good', '2027-07-12': 'impossible' }));
  it('leaves out days for which the season has no room', () =>
    expect(shiftedWish(wish, last, { firstDay: '2027-03-02', lastDay: '2027-03-05' }, days.filter(({ day }) => day < '2027-03-06')).rankedDays).toEqual(['2027-03-03']));
  it('carries no trace of the old one', () => expect(shiftedWish(wish, last, now, days)).not.toHaveProperty('submittedAt'));
});
