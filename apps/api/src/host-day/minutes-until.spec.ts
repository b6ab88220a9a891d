import { minutesUntil } from './minutes-until.js';

describe('minutes until a visit', () => {
  it.each([['10:00', '09:20', 40], ['14:00', '14:00', 0], ['10:00', '11:05', -65]])('%s at %s: %d', (time, now, minutes) => expect(minutesUntil(time, now)).toBe(minutes));
});
