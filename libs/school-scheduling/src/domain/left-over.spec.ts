import type { LeftOverPlace } from '#booking';
import { betterThan, crowdingOf, obstacleOf } from './left-over.js';

const place = (openingId: string, change: Partial<LeftOverPlace> = {}): LeftOverPlace => ({
  openingId, venueId: 'bakery', venueName: '보기제과', jobField: 'food', latitude: 37.5, longitude: 126.9, heldOn: '2026-10-28', band: 'am', seats: 20, left: 20, venueHasRoom: true, ...change,
});
const free = { day: '2026-10-28', available: true };

describe('left-over places', () => {
  it('call a week quiet, usual or busy against the mean', () => {
    expect([74, 75, 125, 126].map((students) => crowdingOf(students, 100).crowding)).toEqual(['quiet', 'usual', 'usual', 'busy']);
    expect(crowdingOf(0, 0)).toEqual({ crowding: 'usual', share: 1 });
  });
  it('name the first thing that stands against a half-day', () => {
    expect(obstacleOf(place('a'), 20, free)).toBeNull();
    expect(obstacleOf(place('a', { left: 19 }), 20, free)).toBe('full');
    expect(obstacleOf(place('a', { left: 0, venueHasRoom: false }), 20, free)).toBe('host-limit');
    expect(obstacleOf(place('a'), 20, { day: '2026-10-28', available: false })).toBe('school-busy');
    expect(obstacleOf(place('a'), 20, undefined)).toBe('school-busy');
  });
  it('suggest three quieter weeks of the same venue or field, the quietest first', () => {
    const loads = new Map([['2026-10-26', 100], ['2026-11-02', 10], ['2026-11-09', 50], ['2026-11-16', 200]]);
    const chosen = place('chosen');
    const others = [
      place('busier', { heldOn: '2026-11-18' }), place('same week', { heldOn: '2026-10-29' }), place('quieter', { heldOn: '2026-11-11' }), place('other field', { heldOn: '2026-11-04', jobField: 'health', venueId: 'clinic' }),
      place('other venue', { heldOn: '2026-11-03', venueId: 'kitchen' }), place('quietest', { heldOn: '2026-11-04' }), place('also quieter', { heldOn: '2026-11-13' }),
    ];
    expect(betterThan(chosen, others, (week) => loads.get(week) ?? 0).map(({ openingId }) => openingId)).toEqual(['quietest', 'other venue', 'quieter']);
  });
});
