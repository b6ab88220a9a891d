import { CancellationTooLate, ReasonMissing } from './booking.errors.js';
import { type Cancellation, judgeCancellation } from './cancellation-rule.js';

const heldOn = '2027-05-20';
const judged = (given: Partial<Cancellation>) => () => judgeCancellation({ by: 'school', isByCentre: false, heldOn, today: '2027-05-01', noticeDays: 10, reason: '체육대회', ...given });

describe('cancelling', () => {
  it('is free for a school until fourteen days before, late until four, and then the centre’s', () => {
    expect(judged({ today: '2027-05-06' })()).toEqual({ late: false });
    expect(judged({ today: '2027-05-07' })()).toEqual({ late: true });
    expect(judged({ today: '2027-05-16' })()).toEqual({ late: true });
    expect(judged({ today: '2027-05-17' })).toThrow(CancellationTooLate);
    expect(judged({ today: '2027-05-20', isByCentre: true })()).toEqual({ late: true });
  });
  it('is possible for a host until the day itself, late with less than five working days', () => {
    expect(judged({ by: 'host', noticeDays: 5 })()).toEqual({ late: false });
    expect(judged({ by: 'host', today: heldOn, noticeDays: 0 })()).toEqual({ late: true });
  });
  it('needs a reason, except of a host who is in time', () => {
    expect(judged({ by: 'host', noticeDays: 5, reason: null })()).toEqual({ late: false });
    expect(judged({ by: 'host', noticeDays: 4, reason: ' ' })).toThrow(ReasonMissing);
    expect(judged({ by: 'host', noticeDays: 5, isByCentre: true, reason: null })).toThrow(ReasonMissing);
    for (const by of ['school', 'centre', 'weather'] as const) expect(judged({ by, reason: '' })).toThrow(ReasonMissing);
  });
  it('is never late for the weather or the centre', () => {
    for (const by of ['centre', 'weather'] as const) expect(judged({ by, isByCentre: true, today: heldOn, noticeDays: 0 })()).toEqual({ late: false });
  });
  it('never touches the past', () => {
    for (const by of ['school', 'host', 'centre', 'weather'] as const) expect(judged({ by, isByCentre: true, today: '2027-05-21' })).toThrow(CancellationTooLate);
  });
});
