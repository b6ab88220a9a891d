import { coverOn } from './cover.js';

const spring = { inspectionId: 'spring', validFrom: '2027-03-01', validUntil: '2027-06-30' };
const year = { inspectionId: 'year', validFrom: '2027-05-01', validUntil: '2028-04-30' };

describe('the inspection that covers a day', () => {
  it('includes its first and its last day', () => {
    expect(coverOn([spring], '2027-03-01')).toBe(spring);
    expect(coverOn([spring], '2027-06-30')).toBe(spring);
  });
  it('is none on the day before and the day after', () => {
    expect(coverOn([spring], '2027-02-28')).toBeNull();
    expect(coverOn([spring], '2027-07-01')).toBeNull();
  });
  it('is the one that lasts longest', () => {
    expect(coverOn([spring, year], '2027-05-10')).toBe(year);
    expect(coverOn([year, spring], '2027-05-10')).toBe(year);
  });
});
