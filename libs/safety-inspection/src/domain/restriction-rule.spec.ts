import { causeInWords, causesOf, SAFETY_CAUSES } from './restriction-rule.js';

const inspection = (given: object = {}) =>
  ({ verdict: 'pass' as const, inspectedOn: '2027-03-01', validFrom: '2027-03-01', validUntil: '2027-06-30', correctedOn: null, revokedOn: null as string | null, ...given });
const on = (today: string, inspections: ReturnType<typeof inspection>[], given: object = {}) =>
  [...causesOf({ inspections, openCorrectionsDueOn: [], hasCriticalConcern: false, ...given }, today)];

describe('what stands against a venue', () => {
  it('is nothing while an inspection covers the day, and nothing when there never was one', () => {
    expect(on('2027-06-30', [inspection()])).toEqual([]);
    expect(on('2027-06-30', [])).toEqual([]);
  });
  it('is that the cover ran out, was taken away, or never came', () => {
    expect(on('2027-07-01', [inspection()])).toEqual(['inspection-expired']);
    expect(on('2027-07-01', [inspection({ revokedOn: '2027-06-20' })])).toEqual(['inspection-revoked']);
    expect(on('2027-07-01', [inspection(), inspection({ verdict: 'fail', validFrom: null, validUntil: null })])).toEqual(['inspection-failed']);
  });
  it('is an overdue correction, and not besides that the cover on it ended', () => {
    const conditional = inspection({ verdict: 'conditional', validUntil: '2027-03-08' });
    expect(on('2027-03-08', [conditional], { openCorrectionsDueOn: ['2027-03-08'] })).toEqual([]);
    expect(on('2027-03-09', [conditional], { openCorrectionsDueOn: ['2027-03-08'] })).toEqual(['correction-overdue']);
  });
  it('is a critical concern whatever the papers say', () => expect(on('2027-03-02', [inspection()], { hasCriticalConcern: true })).toEqual(['safety-concern']));
  it('has words for each', () => expect(new Set(SAFETY_CAUSES.map(causeInWords)).size).toBe(SAFETY_CAUSES.length));
});
