import { compete, positionOf, type Reach } from './reach.js';

const one = (openingId: string, change: Partial<Reach> = {}): Reach =>
  ({ openingId, venueId: 'bakery', jobField: 'food', firstDay: '2026-10-28', lastDay: '2026-10-28', band: 'am', ...change });
const days = (change: Partial<Reach> = {}): Reach => ({ openingId: null, venueId: 'bakery', jobField: 'food', firstDay: '2026-10-26', lastDay: '2026-10-30', band: null, ...change });

describe('reach of a wait', () => {
  it('meets another wait for the same half-day and no other', () => {
    expect(compete(one('a'), one('a'))).toBe(true);
    expect(compete(one('a'), one('b'))).toBe(false);
  });
  it('meets half-days of the venue within its days', () => {
    expect(compete(days(), one('a'))).toBe(true);
    expect(compete(days({ lastDay: '2026-10-27' }), one('a'))).toBe(false);
    expect(compete(days({ venueId: 'fire station' }), one('a'))).toBe(false);
    expect(compete(days({ band: 'pm' }), one('a'))).toBe(false);
  });
  it('meets every venue of its job field', () => {
    expect(compete(days({ venueId: null }), one('a'))).toBe(true);
    expect(compete(days({ venueId: null }), days({ venueId: 'cook' }))).toBe(true);
    expect(compete(days({ venueId: null, jobField: 'health' }), one('a'))).toBe(false);
  });
  it('counts only those ahead that could take what this one waits for', () => {
    const turn = (id: string, reach: Reach, minute: number) => ({ ...reach, id, priority: 0, studentsPlaced: 0, arrivedAt: new Date(minute * 60_000) });
    const waiting = [turn('first', one('a'), 1), turn('elsewhere', one('b'), 2), turn('any day', days(), 3), turn('me', one('a'), 4)];
    expect(waiting.map((waiter) => positionOf(waiter, waiting))).toEqual([1, 1, 3, 3]);
  });
});
