import { BOOKING_STATUSES, BOOKING_TRANSITIONS, holdsSeats, isCancelled, mayBecome } from './booking-status.js';

describe('booking status', () => {
  it('lets a host change the answer both ways', () => {
    expect(mayBecome('confirmed', 'host-declined')).toBe(true);
    expect(mayBecome('host-declined', 'confirmed')).toBe(true);
  });

  it('never revives what was cancelled', () => {
    for (const from of BOOKING_STATUSES.filter(isCancelled)) expect(BOOKING_TRANSITIONS[from]).toHaveLength(0);
  });

  it('can be reached from the start, every one of them', () => {
    const reached = new Set(['host-pending', ...BOOKING_STATUSES.flatMap((from) => BOOKING_TRANSITIONS[from])]);
    expect([...reached].sort()).toEqual([...BOOKING_STATUSES].sort());
  });

  it('holds seats while a host is asked, so that nobody else takes them meanwhile', () =>
    expect(BOOKING_STATUSES.filter(holdsSeats)).toEqual(['host-pending', 'confirmed']));
});
