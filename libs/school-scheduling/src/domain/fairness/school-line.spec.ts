import type { BookingStatus, PlannedVisit } from '#booking';
import type { Wish } from '../wish.js';
import { schoolLines } from './school-line.js';

const wish = (id: string, schoolId: string): Wish => ({
  id, seasonId: 's', schoolId, grade: 1, classLabel: null, headcount: 20, minServed: 1, interests: { health: 20 }, rankedDays: ['2027-04-14'], weekMarks: {},
  bands: ['am'], maxKm: 10, accessibleSeats: 0, escorts: 2, minGroup: 1, maxGroup: null, kind: 'career-day', buses: null, channel: 'web', enteredBy: null, isLate: false, submittedAt: new Date(0), version: 1,
});
let count = 0;
const party = (wishId: string, heldOn: string, headcount: number, status: BookingStatus = 'confirmed'): PlannedVisit =>
  ({ bookingId: `b${++count}`, version: 1, wishId, venueId: 'clinic', openingId: 'o', heldOn, band: 'am', headcount, status });
const context = { datesOf: () => [{ date: '2027-04-14', band: 'am' as const, preference: 1 }, { date: '2027-04-23', band: 'am' as const, preference: 0.5 }], fieldOf: () => 'health' as const };
const lineOf = (visits: PlannedVisit[], calledOff: string[] = []) => schoolLines({ wishes: [wish('w1', 'a'), wish('w2', 'a')], visits, calledOff: new Set(calledOff), context })[0]!;

describe('the line of a school', () => {
  it('tells how far each wish was moved and how satisfied the school is', () => {
    const line = lineOf([party('w1', '2027-04-14', 20), party('w2', '2027-04-23', 20, 'host-pending')]);
    expect(line).toMatchObject({ requests: 2, placed: 2, firstKept: 1, daysMoved: 9, weeksMoved: 1, satisfaction: 0.925 });
    expect(line.moves[1]).toMatchObject({ wishId: 'w2', heldOn: '2027-04-23', served: 20, daysMoved: 9, weeksMoved: 1 });
  });
  it('counts a declined or centrally cancelled party as a place not got', () =>
    expect(lineOf([party('w1', '2027-04-14', 20), party('w2', '2027-04-14', 20, 'host-declined')])).toMatchObject({ requests: 2, placed: 1, satisfaction: 0.5 }));
  it('gives nothing for what the school called off itself, whole or in part', () => {
    expect(lineOf([party('w1', '2027-04-14', 20), party('w2', '2027-04-14', 20, 'cancelled-by-school')])).toMatchObject({ requests: 1, placed: 1, satisfaction: 1 });
    expect(lineOf([party('w1', '2027-04-14', 20), party('w2', '2027-04-14', 12), party('w2', '2027-04-14', 8, 'cancelled-by-school')])).toMatchObject({ requests: 2, satisfaction: 1 });
    expect(lineOf([party('w1', '2027-04-14', 20), party('w2', '2027-04-14', 20, 'cancelled-by-centre')], ['w2'])).toMatchObject({ requests: 1, satisfaction: 1 });
  });
  it('counts a party called off and booked again once', () =>
    expect(lineOf([party('w1', '2027-04-14', 20, 'cancelled-by-school'), party('w1', '2027-04-14', 20), party('w2', '2027-04-14', 20)])).toMatchObject({ requests: 2, satisfaction: 1 }));
  it('has no satisfaction where nothing was asked', () => expect(lineOf([], ['w1', 'w2'])).toMatchObject({ requests: 0, satisfaction: null, moves: [] }));
});
