import { afterOffer, halfYearOf, offerUntil } from './offer-rule.js';

describe('offer rule', () => {
  it('gives working days, and not a day longer than the host can still answer', () => {
    expect(offerUntil('2026-10-01', '2026-11-20', 2, new Set(['2026-10-05']))).toBe('2026-10-06');
    expect(offerUntil('2026-10-01', '2026-10-05', 2, new Set())).toBe('2026-10-02');
  });
  it('ends a wait that was served, refused for its only day, or not answered', () => {
    expect(afterOffer('opening', 'host-pending')).toEqual({ state: 'placed', outcome: 'accepted' });
    expect(afterOffer('opening', 'offer-declined')).toEqual({ state: 'declined', outcome: 'declined' });
    expect(afterOffer('venue', 'offer-expired')).toEqual({ state: 'expired', outcome: 'expired' });
    expect(afterOffer('venue', 'offered')).toBeNull();
  });
  it('lets a group keep its place that refuses one of many days, or whose offer the centre took back', () => {
    expect(afterOffer('job-field', 'offer-declined')).toEqual({ state: 'waiting', outcome: 'declined' });
    expect(afterOffer('opening', 'cancelled-by-centre')).toEqual({ state: 'waiting', outcome: 'withdrawn' });
  });
  it('counts by half-years', () => {
    expect(halfYearOf('2026-10-28')).toEqual({ firstDay: '2026-09-01', lastDay: '2027-02-28' });
    expect(halfYearOf('2028-01-05')).toEqual({ firstDay: '2027-09-01', lastDay: '2028-02-29' });
    expect(halfYearOf('2026-03-01')).toEqual({ firstDay: '2026-03-01', lastDay: '2026-08-31' });
  });
});
