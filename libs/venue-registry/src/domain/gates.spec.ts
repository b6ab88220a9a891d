import { gateOn, isPassed } from './gates.js';

const paper = (validFrom: string, validUntil: string) => ({ validFrom, validUntil });

describe('a gate on a day', () => {
  it.each([
    ['no paper', [], 'none', null],
    ['a valid one', [paper('2027-01-01', '2027-12-31')], 'valid', '2027-12-31'],
    ['its last day', [paper('2026-01-01', '2027-03-10')], 'ending', '2027-03-10'],
    ['the day after', [paper('2026-01-01', '2027-03-09')], 'expired', '2027-03-09'],
    ['one that is over and one that follows', [paper('2026-01-01', '2027-03-09'), paper('2027-04-01', '2028-03-31')], 'coming', '2028-03-31'],
    ['a renewal before the end', [paper('2026-01-01', '2027-03-31'), paper('2027-03-01', '2028-02-29')], 'valid', '2028-02-29'],
  ] as const)('with %s', (_what, papers, state, until) => expect(gateOn(papers, '2027-03-10')).toEqual({ state, until }));

  it('is passed while it is valid, however soon it ends', () => {
    expect((['valid', 'ending', 'coming', 'expired', 'none'] as const).filter((state) => isPassed({ state, until: null }))).toEqual(['valid', 'ending']);
  });
});
