import { bunchingOf, type FirstWish, peakToMean } from './bunching.js';
import { usableSeats } from './usable-seats.js';

const season = { firstDay: '2027-04-05', lastDay: '2027-04-30' };
const wish = (school: string, headcount: number, day: string): FirstWish => ({ schoolId: school, schoolName: school, grade: 1, headcount, day });
const firstWishes = [wish('가중', 60, '2027-04-14'), wish('나중', 40, '2027-04-14'), wish('가중', 20, '2027-04-15'), wish('다중', 30, '2027-04-27')];
const seats = usableSeats([{
  partiesPerDay: 1, partiesPerWeek: 2,
  openings: [...['2027-04-13', '2027-04-14', '2027-04-15'].flatMap((heldOn) => [{ heldOn, band: 'am' as const, seats: 10 }, { heldOn, band: 'pm' as const, seats: 8 }])],
}]);
const bunching = bunchingOf({ season, holidays: [{ day: '2027-04-28', name: '임시공휴일' }], firstWishes, seats });

describe('bunching', () => {
  it('counts every week of the season, empty ones too', () =>
    expect(bunching.weeks.map(({ week, wished }) => [week, wished])).toEqual([['2027-04-05', 0], ['2027-04-12', 120], ['2027-04-19', 0], ['2027-04-26', 30]]));
  it('measures the busiest week against the mean of all', () => expect(bunching.peakToMean).toBe(3.2));
  it('counts weeks with more wishes than seats', () => expect(bunching.overfullWeeks).toBe(2));
  it('names holidays', () => expect(bunching.days.find(({ day }) => day === '2027-04-28')).toEqual({ day: '2027-04-28', wished: 0, seats: 0, holiday: '임시공휴일' }));
  it('shows days several schools share, not days of one school', () =>
    expect(bunching.sharedDays).toEqual([{ day: '2027-04-14', students: 100, groups: [expect.objectContaining({ schoolName: '가중' }), expect.objectContaining({ schoolName: '나중' })] }]));
  it('tells the published load beside the wished one', () =>
    expect(bunchingOf({ season, holidays: [], firstWishes, seats, assigned: new Map([['2027-04-07', 50]]) }).weeks[0]).toMatchObject({ wished: 0, assigned: 50 }));
  it('is even when nobody wished anything', () => expect(peakToMean([0, 0])).toBe(0));
});

describe('usable seats', () => {
  it('counts what the host takes a day, not all half-days', () => expect(seats.perDay.get('2027-04-14')).toBe(10));
  it('counts what the host takes a week, not all days', () => expect(seats.perWeek.get('2027-04-12')).toBe(20));
});
