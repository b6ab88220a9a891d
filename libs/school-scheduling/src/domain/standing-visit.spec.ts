import type { PlannedVisit } from '#booking';
import { seatingOf, standingVisits } from './standing-visit.js';

const visit = (changes: Partial<PlannedVisit> = {}): PlannedVisit => ({
  bookingId: 'b1', version: 1, wishId: 'w', venueId: 'v1', openingId: 'o1', heldOn: '2027-04-14', band: 'am', headcount: 10, status: 'host-pending', ...changes,
});
const answer = new Map([['w', { request: 'w', date: '2027-04-14', band: 'am' as const, parties: [{ venue: 'v1', students: 10 }, { venue: 'v2', students: 8 }] }]]);
const of = (visits: PlannedVisit[], answers = answer) => standingVisits(['w'], visits, answers)[0]!;

describe('a standing visit', () => {
  it('is what is booked, and names the parties the school was told of and has no more', () => {
    expect(of([visit({ status: 'confirmed' }), visit({ bookingId: 'b2', venueId: 'v2', headcount: 8, status: 'host-declined', version: 2 })])).toEqual({
      wishId: 'w', at: { heldOn: '2027-04-14', band: 'am' }, parties: [{ bookingId: 'b1', version: 1, venueId: 'v1', students: 10 }],
      apart: [], fellAway: [{ venueId: 'v2', students: 8 }], declined: [{ bookingId: 'b2', version: 2, venueId: 'v2', heldOn: '2027-04-14' }], isOffBySchool: false,
    });
  });
  it('keeps the date the school was told when nothing is left of it', () =>
    expect(of([visit({ status: 'host-declined' })])).toMatchObject({ at: { heldOn: '2027-04-14', band: 'am' }, parties: [], fellAway: [{ venueId: 'v1' }, { venueId: 'v2' }] }));
  it('forgets what an earlier repair moved away from', () =>
    expect(of([visit({ status: 'cancelled-by-centre', heldOn: '2027-04-07' }), visit({ bookingId: 'b3' })])).toMatchObject({ parties: [{ bookingId: 'b3' }], fellAway: [{ venueId: 'v2' }] }));
  it('leaves a party alone that agreed on another day with its host: neither the group’s nor fallen away', () =>
    expect(of([visit({ heldOn: '2027-04-21', status: 'confirmed', version: 2 }), visit({ bookingId: 'b2', venueId: 'v2', headcount: 8 })]))
      .toMatchObject({ at: { heldOn: '2027-04-14' }, parties: [{ bookingId: 'b2' }], apart: [{ bookingId: 'b1', heldOn: '2027-04-21' }], fellAway: [] }));
  it('says when the school itself called everything off', () => {
    const off = visit({ status: 'cancelled-by-school' });
    expect(of([off]).isOffBySchool).toBe(true);
    expect(of([off, visit({ bookingId: 'b2', venueId: 'v2' })]).isOffBySchool).toBe(false);
  });
  it('has no date when the wish was left out', () => expect(of([], new Map())).toMatchObject({ at: null, parties: [], fellAway: [], isOffBySchool: false }));
  it('is the same seating after a host confirmed, and another one after a host declined', () => {
    const seating = (changes: Partial<PlannedVisit>) => seatingOf([of([visit(changes)])]);
    expect(seating({ status: 'confirmed', version: 2 })).toBe(seating({}));
    expect(seating({ status: 'host-declined', version: 2 })).not.toBe(seating({}));
    expect(seating({ headcount: 9 })).not.toBe(seating({}));
  });
});
