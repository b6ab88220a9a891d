import { AttendanceOffDay, AttendanceOutOfBounds, AttendanceTooEarly } from './attendance.errors.js';
import { assertCount, assertOnDay, MOST_MORE, outcomeOf, saysTheSame, timeOf } from './attendance-rule.js';

const heldOn = '2026-10-28';
const during = { heldOn, now: new Date('2026-10-28T01:10:00Z') };

describe('the rule of attendance', () => {
  it.each([[1], [22], [24], [24 + MOST_MORE]])('lets %i of 24 have come', (arrived) => expect(() => assertCount({ outcome: 'visited', arrived, at: null }, 24)).not.toThrow());

  it.each([[0], [-1], [24 + MOST_MORE + 1], [1e9], [2.5], [Number.NaN]])('does not believe %d of 24', (arrived) =>
    expect(() => assertCount({ outcome: 'visited', arrived, at: null }, 24)).toThrow(AttendanceOutOfBounds));

  it('lets some have come to a visit that did not take place, but not all', () => {
    expect(() => assertCount({ outcome: 'no-show', arrived: 23, at: null }, 24)).not.toThrow();
    expect(() => assertCount({ outcome: 'no-show', arrived: 24, at: null }, 24)).toThrow(AttendanceOutOfBounds);
  });

  it('calls it no visit when nobody came', () => expect([outcomeOf(0), outcomeOf(1)]).toEqual(['no-show', 'visited']));

  it('takes counts from the day on, by the clock of Seoul', () => {
    expect(() => assertOnDay(null, { heldOn, now: new Date('2026-10-27T14:59:59Z') })).toThrow(AttendanceTooEarly);
    expect(() => assertOnDay(null, { heldOn, now: new Date('2026-10-27T15:00:00Z') })).not.toThrow();
    expect(() => assertOnDay(null, { heldOn, now: new Date('2026-11-20T15:00:00Z') })).not.toThrow();
  });

  it.each(['2026-10-27T14:59:00Z', '2026-10-28T15:00:00Z', '2026-10-28T01:10:01Z', 'no time'])('takes no time like %s', (at) =>
    expect(() => assertOnDay(new Date(at), during)).toThrow(AttendanceOffDay));

  it('takes the moment of the tap for the time, but only on the day', () => {
    expect(timeOf(undefined, during)).toEqual(during.now);
    expect(timeOf(undefined, { heldOn, now: new Date('2026-10-29T01:00:00Z') })).toBeNull();
  });

  it('knows the same count when it hears it again', () => {
    const known = { bookingId: 'b', planned: 24, arrived: 22, outcome: 'visited', arrivedAt: null, departedAt: null, recordedBy: 'host', correction: null, version: 1 } as const;
    expect(saysTheSame(known, { outcome: 'visited', arrived: 22, at: during.now })).toBe(true);
    expect(saysTheSame(known, { outcome: 'visited', arrived: 23, at: null })).toBe(false);
    expect(saysTheSame(known, { outcome: 'no-show', arrived: 22, at: null })).toBe(false);
  });
});
