import { assertMayVerify, assertReturnRead, correctionDueOn, correctionState } from './correction-rule.js';
import { CorrectionByItsFinder, CorrectionDueDayRefused, CorrectionNotProved, CorrectionStale, CorrectionVerifiedAlready } from './correction.errors.js';

describe('a correction', () => {
  const facts = { dueOn: '2027-03-10', foundBy: 'finder', isProved: true, isVerified: false };

  it.each([
    [{ isProved: false }, '2027-03-10', 'open'], [{}, '2027-03-10', 'proved'], [{}, '2027-03-11', 'overdue'], [{ isVerified: true }, '2027-04-01', 'verified'],
  ] as const)('%j on %s is %s', (given, today, state) => expect(correctionState({ ...facts, ...given }, today)).toBe(state));

  it('is due a week after the inspection, or on the day the inspector gives within sixty', () => {
    expect(correctionDueOn({ item: 'F3', what: '소화기' }, '2027-03-01')).toBe('2027-03-08');
    expect(correctionDueOn({ item: 'F3', what: '소화기', dueOn: '2027-04-30' }, '2027-03-01')).toBe('2027-04-30');
    expect(() => correctionDueOn({ item: 'F3', what: '소화기', dueOn: '2027-05-01' }, '2027-03-01')).toThrow(CorrectionDueDayRefused);
    expect(() => correctionDueOn({ item: 'F3', what: '소화기', dueOn: '2027-02-28' }, '2027-03-01')).toThrow(CorrectionDueDayRefused);
  });

  it('is verified by somebody else, once, after a photo or a look at the place', () => {
    const onSite = true;
    expect(() => assertMayVerify(facts, 'another', { onSite: false })).not.toThrow();
    expect(() => assertMayVerify({ ...facts, isProved: false }, 'another', { onSite })).not.toThrow();
    expect(() => assertMayVerify({ ...facts, isProved: false }, 'another', { onSite: false })).toThrow(CorrectionNotProved);
    expect(() => assertMayVerify(facts, 'finder', { onSite })).toThrow(CorrectionByItsFinder);
    expect(() => assertMayVerify({ ...facts, isVerified: true }, 'another', { onSite })).toThrow(CorrectionVerifiedAlready);
  });

  it('that was given back is answered by a form that says why, and by no older one', () => {
    const returned = { returnedNote: '흐립니다', version: 4 };
    expect(() => assertReturnRead(returned, 4)).not.toThrow();
    for (const seen of [3, undefined, Number.NaN]) expect(() => assertReturnRead(returned, seen)).toThrow(CorrectionStale);
    expect(() => assertReturnRead({ returnedNote: null, version: 4 }, 1)).not.toThrow();
  });
});
