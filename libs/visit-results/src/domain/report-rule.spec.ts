import { assertMayReport, isOver, isReminderDue, resultDueOn } from './report-rule.js';
import { ResultClosed, ResultTooEarly, VisitNotAgreed } from './visit-results.errors.js';

describe('a result', () => {
  const visit = { status: 'confirmed', heldOn: '2027-04-12' } as const;
  it('is taken from the day of the visit on, however late', () => {
    for (const today of ['2027-04-12', '2027-04-19', '2027-07-01']) expect(() => assertMayReport(visit, today)).not.toThrow();
    expect(() => assertMayReport(visit, '2027-04-11')).toThrow(ResultTooEarly);
  });
  it('is taken of visits that were agreed or counted, until the file is closed', () => {
    for (const status of ['ready', 'visited', 'no-show', 'result-entered'] as const) expect(() => assertMayReport({ ...visit, status }, '2027-04-13')).not.toThrow();
    for (const status of ['offered', 'host-pending', 'host-declined', 'cancelled-by-school', 'cancelled-by-weather'] as const) expect(() => assertMayReport({ ...visit, status }, '2027-04-13')).toThrow(VisitNotAgreed);
    expect(() => assertMayReport({ ...visit, status: 'closed' }, '2027-04-13')).toThrow(ResultClosed);
  });
  it('is due a number of days after the visit, and asked for again before', () => {
    expect(resultDueOn('2027-04-12', 7)).toBe('2027-04-19');
    expect([isReminderDue('2027-04-12', 3, '2027-04-14'), isReminderDue('2027-04-12', 3, '2027-04-15')]).toEqual([false, true]);
  });
  it('is asked for when the half-day has ended', () => {
    const am = { heldOn: '2027-04-12', band: 'am' } as const;
    expect([isOver(am, new Date('2027-04-12T02:59:00Z')), isOver(am, new Date('2027-04-12T03:00:00Z')), isOver({ ...am, band: 'pm' }, new Date('2027-04-12T03:00:00Z')), isOver(am, new Date('2027-04-12T15:30:00Z'))])
      .toEqual([false, true, false, true]);
  });
});
