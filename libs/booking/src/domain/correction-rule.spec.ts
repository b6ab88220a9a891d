import { ReasonMissing } from './booking.errors.js';
import { BOOKING_STATUSES } from './booking-status.js';
import { mayCorrect, reasonGiven } from './correction-rule.js';
import type { VoiceSide } from './voice.js';

const pairs = (side: VoiceSide) =>
  BOOKING_STATUSES.flatMap((from) => BOOKING_STATUSES.filter((to) => mayCorrect(side, from, to)).map((to) => `${from} > ${to}`));

describe('correcting what was written down', () => {
  it('is each one’s own', () => {
    expect(pairs('host')).toEqual(['visited > no-show', 'no-show > visited']);
    expect(pairs('school')).toEqual(['visited > no-show', 'no-show > visited', 'result-entered > visited']);
    expect(pairs('centre')).toEqual(['visited > no-show', 'no-show > visited', 'result-entered > visited', 'closed > result-entered']);
  });
  it('needs a reason', () => {
    expect(reasonGiven(' 잘못 누름 ')).toBe('잘못 누름');
    expect(() => reasonGiven('  ')).toThrow(ReasonMissing);
  });
});
