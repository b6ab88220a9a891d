import { OpeningFull, SeatsExhausted } from './booking.errors.js';
import { assertSeatsFor, type Capacity, placesLeft, seatsLeft } from './seat-rule.js';

const at = { openingId: 'o', venueName: '구로소방서', heldOn: '2026-10-28', band: 'am' } as const;
const capacity = (change: Partial<Capacity> = {}): Capacity => ({ seats: 20, seatsTaken: 15, partiesLimit: 3, partiesTaken: 1, ...change });

describe('seat rule', () => {
  it('lets the last seats go', () => expect(() => assertSeatsFor(5, capacity(), at)).not.toThrow());

  it('refuses one more, saying where, when and how many are left', () => {
    expect(() => assertSeatsFor(6, capacity(), at)).toThrow('구로소방서 10월 28일(수) 10:00–12:00: 5자리만 남았습니다. 6명은 갈 수 없습니다.');
    expect(() => assertSeatsFor(6, capacity(), at)).toThrow(SeatsExhausted);
  });

  it('refuses a further group when no further group is taken, however few', () =>
    expect(() => assertSeatsFor(1, capacity({ partiesTaken: 3 }), at)).toThrow(OpeningFull));

  it('says that nothing is left for a class where no group can come any more', () => expect(placesLeft(capacity({ partiesTaken: 3 }))).toBe(0));

  it('never reports negative seats', () => expect(seatsLeft(capacity({ seats: 1, seatsTaken: 9 }))).toBe(0));
});
