import { assertMayRevoke } from './revocation-rule.js';
import { NothingToRevoke, RevocationDayRefused } from './safety-inspection.errors.js';

const today = '2027-03-10';
const inspection = { validFrom: '2027-03-02', validUntil: '2028-03-01' };

describe('a revocation', () => {
  it('may end a validity yesterday at the earliest and one day sooner at the latest', () => {
    expect(() => assertMayRevoke(inspection, '2027-03-09', today)).not.toThrow();
    expect(() => assertMayRevoke(inspection, '2028-02-29', today)).not.toThrow();
  });
  it('does not reach into the past', () => expect(() => assertMayRevoke(inspection, '2027-03-08', today)).toThrow(RevocationDayRefused));
  it('never prolongs', () => expect(() => assertMayRevoke(inspection, '2028-03-01', today)).toThrow('2027-03-09부터 2028-02-29 사이'));
  it('leaves an inspection its own day', () => expect(() => assertMayRevoke({ validFrom: today, validUntil: '2028-03-01' }, '2027-03-09', today)).toThrow(RevocationDayRefused));
  it('has nothing to take from a failure or from what has run out', () => {
    expect(() => assertMayRevoke({ validFrom: null, validUntil: null }, today, today)).toThrow(NothingToRevoke);
    expect(() => assertMayRevoke({ validFrom: '2026-03-02', validUntil: '2027-03-01' }, '2027-02-01', today)).toThrow(NothingToRevoke);
  });
});
