import { CorrectionDayMissing, FailedVenueHasNoValidity, InspectionInFuture, ValidityTooLong, ValidityTooShort } from './safety-inspection.errors.js';
import { validityOf, yearsAfter } from './validity-rule.js';

const today = '2027-03-10';
const inspectedOn = '2027-03-02';

describe('the validity of a verdict', () => {
  it('is a year for a pass', () => expect(validityOf({ verdict: 'pass', inspectedOn }, today)).toEqual({ validFrom: inspectedOn, validUntil: '2028-03-02' }));
  it('is what the inspector says when he says so', () =>
    expect(validityOf({ verdict: 'pass', inspectedOn, validUntil: '2027-09-30' }, today)).toEqual({ validFrom: inspectedOn, validUntil: '2027-09-30' }));
  it('may be the single day of the inspection', () => expect(validityOf({ verdict: 'pass', inspectedOn, validUntil: inspectedOn }, today)?.validUntil).toBe(inspectedOn));
  it('ends when corrections are due', () =>
    expect(validityOf({ verdict: 'conditional', inspectedOn, validUntil: '2027-04-01' }, today)).toEqual({ validFrom: inspectedOn, validUntil: '2027-04-01' }));
  it('is none for a venue that failed', () => expect(validityOf({ verdict: 'fail', inspectedOn }, today)).toBeNull());
  it('counts from an inspection made today', () => expect(validityOf({ verdict: 'pass', inspectedOn: today }, today)?.validFrom).toBe(today));
});

describe('a verdict is refused', () => {
  it('when the inspection is yet to come', () => expect(() => validityOf({ verdict: 'pass', inspectedOn: '2027-03-11' }, today)).toThrow(InspectionInFuture));
  it('when a failed venue is given a validity', () => expect(() => validityOf({ verdict: 'fail', inspectedOn, validUntil: '2027-04-01' }, today)).toThrow(FailedVenueHasNoValidity));
  it('when it is conditional on nothing', () => expect(() => validityOf({ verdict: 'conditional', inspectedOn }, today)).toThrow(CorrectionDayMissing));
  it('when it ends before the inspection', () => expect(() => validityOf({ verdict: 'pass', inspectedOn, validUntil: '2027-03-01' }, today)).toThrow(ValidityTooShort));
  it('when it lasts more than three years', () => {
    expect(() => validityOf({ verdict: 'pass', inspectedOn, validUntil: '2030-03-02' }, today)).not.toThrow();
    expect(() => validityOf({ verdict: 'pass', inspectedOn, validUntil: '2030-03-03' }, today)).toThrow(ValidityTooLong);
  });
});

describe('a year after', () => {
  it('keeps the date', () => expect(yearsAfter('2027-12-31', 1)).toBe('2028-12-31'));
  it('moves 29 February back to a day that exists', () => {
    expect(yearsAfter('2028-02-29', 1)).toBe('2029-02-28');
    expect(yearsAfter('2028-02-29', 4)).toBe('2032-02-29');
  });
});
