import { assertLimits, daysOver, type VisitLimits } from './visit-limits.js';
import { LimitsRefused } from './venue-registry.errors.js';

const any: VisitLimits = { partiesPerDay: 2, partiesPerWeek: 10, partiesPerMonth: 40, daysPerWeek: null, daysPerMonth: null, gapDays: 0 };

describe('how often somebody may come', () => {
  it.each([
    ['a day too full', { ...any, partiesPerDay: 1 }, ['2027-05-12', '2027-05-12', '2027-05-13'], ['2027-05-12']],
    ['a week too full', { ...any, partiesPerWeek: 1 }, ['2027-05-14', '2027-05-12', '2027-05-17'], ['2027-05-14']],
    ['a month too full', { ...any, partiesPerMonth: 1 }, ['2027-05-03', '2027-05-31', '2027-06-01'], ['2027-05-31']],
    ['too many days of a week, however few come', { ...any, daysPerWeek: 1 }, ['2027-05-12', '2027-05-12', '2027-05-13'], ['2027-05-13']],
    ['too many days of a month', { ...any, daysPerMonth: 2 }, ['2027-05-03', '2027-05-10', '2027-05-17', '2027-06-01'], ['2027-05-17']],
    ['too near, counted from the day before', { ...any, gapDays: 2 }, ['2027-05-10', '2027-05-12', '2027-05-13'], ['2027-05-12', '2027-05-13']],
    ['nothing', any, ['2027-05-12', '2027-05-12', '2027-05-13'], []],
  ])('names visits of %s', (_, limits, days, over) => expect(daysOver(limits, days)).toEqual(over));

  it('is refused with every number that cannot be', () => {
    const refusal = (limits: object) => { try { assertLimits({ ...any, ...limits }); } catch (error) { return (error as LimitsRefused).facts['errors']; } };
    expect(refusal({ partiesPerDay: 0, gapDays: 31, daysPerWeek: 1.5 })).toMatchObject([{ pointer: '#/partiesPerDay' }, { pointer: '#/daysPerWeek' }, { pointer: '#/gapDays' }]);
    expect(refusal({ partiesPerWeek: null })).toHaveLength(1);
    expect(refusal({})).toBeUndefined();
  });
});
