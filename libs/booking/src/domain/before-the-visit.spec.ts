import { assertMayCount } from './headcount-rule.js';
import { HeadcountTooLate, NotInThisState, ReconfirmationTooEarly, VisitIsOver } from './lifecycle.errors.js';
import { assertMayReconfirm } from './reconfirmation-rule.js';

const booking = { id: 'b', status: 'confirmed', heldOn: '2027-05-20' } as const;

describe('a final head-count', () => {
  it('is taken until the day before', () => {
    expect(() => assertMayCount(booking, '2027-05-19')).not.toThrow();
    expect(() => assertMayCount(booking, '2027-05-20')).toThrow(HeadcountTooLate);
    expect(() => assertMayCount({ ...booking, status: 'cancelled-by-host' }, '2027-05-01')).toThrow(NotInThisState);
  });
});

describe('"still fine"', () => {
  const judged = (today: string, status: 'confirmed' | 'ready' | 'host-pending' = 'confirmed') => () => assertMayReconfirm({ ...booking, status }, { today, reconfirmDays: 7 });
  it('is said from a week before to the day itself, of what stands', () => {
    expect(judged('2027-05-12')).toThrow(ReconfirmationTooEarly);
    expect(judged('2027-05-13')).not.toThrow();
    expect(judged('2027-05-20', 'ready')).not.toThrow();
    expect(judged('2027-05-21')).toThrow(VisitIsOver);
    expect(judged('2027-05-13', 'host-pending')).toThrow(NotInThisState);
  });
});
