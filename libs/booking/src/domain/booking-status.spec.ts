import { BOOKING_STATUSES, BOOKING_TRANSITIONS, holdsSeats, isCancelled, isComing, mayBecome } from './booking-status.js';

describe('booking status', () => {
  it('lets a host change the answer both ways', () => {
    expect(mayBecome('confirmed', 'host-declined')).toBe(true);
    expect(mayBecome('host-declined', 'confirmed')).toBe(true);
  });

  it('never revives what was cancelled', () => {
    for (const from of BOOKING_STATUSES.filter(isCancelled)) expect(BOOKING_TRANSITIONS[from]).toHaveLength(0);
  });

  it('can be reached from an offer, every one of them', () => {
    const reached = new Set(['offered', ...BOOKING_STATUSES.flatMap((from) => BOOKING_TRANSITIONS[from])]);
    expect([...reached].sort()).toEqual([...BOOKING_STATUSES].sort());
  });

  it('lets what was written down of a visit be corrected, both ways', () => {
    for (const [one, other] of [['visited', 'no-show'], ['result-entered', 'closed']] as const) {
      expect([mayBecome(one, other), mayBecome(other, one)]).toEqual([true, true]);
    }
  });

  it('holds seats from the offer on, so that nobody else takes them meanwhile, until it falls away', () =>
    expect(BOOKING_STATUSES.filter(holdsSeats)).toEqual(['offered', 'host-pending', 'confirmed', 'ready', 'visited', 'no-show', 'result-entered', 'closed']));

  it('is to come as long as its host is asked or has agreed', () => expect(BOOKING_STATUSES.filter(isComing)).toEqual(['host-pending', 'confirmed', 'ready']));
});
