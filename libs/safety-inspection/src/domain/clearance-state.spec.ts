import { clearanceOn, type InspectionFacts } from './clearance-state.js';

const today = '2027-03-10';
const pass = (inspectedOn: string, validUntil: string): InspectionFacts => ({ verdict: 'pass', inspectedOn, validFrom: inspectedOn, validUntil });
const conditional = (inspectedOn: string, validUntil: string): InspectionFacts => ({ ...pass(inspectedOn, validUntil), verdict: 'conditional' });
const fail = (inspectedOn: string): InspectionFacts => ({ verdict: 'fail', inspectedOn, validFrom: null, validUntil: null });
const stateOf = (...inspections: InspectionFacts[]) => {
  const { state, validUntil } = clearanceOn(inspections, today);
  return [state, validUntil];
};

describe('a venue is', () => {
  it('never inspected without any inspection', () => expect(stateOf()).toEqual(['never', null]));
  it('valid while more than sixty days are left', () => expect(stateOf(pass('2026-05-10', '2027-05-10'))).toEqual(['valid', '2027-05-10']));
  it('expiring from sixty days before the last day to the last day itself', () => {
    expect(stateOf(pass('2026-05-09', '2027-05-09'))).toEqual(['expiring', '2027-05-09']);
    expect(stateOf(pass('2026-03-10', today))).toEqual(['expiring', today]);
  });
  it('expired the day after', () => expect(stateOf(pass('2026-03-09', '2027-03-09'))).toEqual(['expired', '2027-03-09']));
  it('conditional while corrections are due, however soon', () => expect(stateOf(conditional('2027-03-01', '2027-03-20'))).toEqual(['conditional', '2027-03-20']));
  it('expired once corrections are overdue', () => expect(stateOf(conditional('2027-02-01', '2027-03-01'))).toEqual(['expired', '2027-03-01']));
  it('failed when the newest verdict is a failure and nothing covers today', () => expect(stateOf(pass('2026-09-01', '2027-03-04'), fail('2027-03-05'))).toEqual(['failed', null]));
  it('valid again after a failure was put right', () => expect(stateOf(fail('2027-03-01'), pass('2027-03-05', '2028-03-05'))).toEqual(['valid', '2028-03-05']));
  it('as valid as the longer of two inspections', () => expect(stateOf(pass('2026-04-01', '2027-04-01'), pass('2027-03-01', '2028-03-01'))).toEqual(['valid', '2028-03-01']));
});
