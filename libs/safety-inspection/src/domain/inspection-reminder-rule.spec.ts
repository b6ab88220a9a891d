import { endReminder } from './inspection-reminder-rule.js';

describe('reminders of inspections', () => {
  it.each([['2027-04-30', 'ends-in-60'], ['2027-05-01', null], ['2027-03-31', 'ends-in-30'], ['2027-04-01', 'ends-in-60'], ['2027-03-01', 'ends-in-30'], ['2027-02-28', null]] as const)(
    'of a cover until %s on 1 March: %s', (until, kind) => expect(endReminder(until, '2027-03-01')).toBe(kind));
});
