import { ageInDays, dueAt, heldUntil } from './deadline-rule.js';

describe('deadlines of a negotiation', () => {
  it('come after five working days, holidays and weekends left out', () => {
    expect(dueAt('2026-10-07', '2026-11-25', new Set())).toEqual(new Date('2026-10-14T18:00:00+09:00'));
    expect(dueAt('2026-10-07', '2026-11-25', new Set(['2026-10-09']))).toEqual(new Date('2026-10-15T18:00:00+09:00'));
  });
  it('come sooner when the visit is near', () => expect(dueAt('2026-10-07', '2026-10-14', new Set())).toEqual(new Date('2026-10-11T18:00:00+09:00')));
  it('let seats wait for two days', () => expect(heldUntil(new Date('2026-10-07T09:00:00+09:00'))).toEqual(new Date('2026-10-09T09:00:00+09:00')));
  it('count the first day as one', () => {
    expect(ageInDays(new Date('2026-10-07T09:00:00Z'), new Date('2026-10-07T10:00:00Z'))).toBe(1);
    expect(ageInDays(new Date('2026-10-07T09:00:00Z'), new Date('2026-10-09T09:00:00Z'))).toBe(3);
  });
});
