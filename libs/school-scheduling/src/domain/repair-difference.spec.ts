import type { Plan } from '#slot-assignment';
import { differencesOf } from './repair-difference.js';
import type { StandingVisit } from './standing-visit.js';

const standing: StandingVisit = {
  wishId: 'w', at: { heldOn: '2027-04-14', band: 'am' }, isOffBySchool: false, apart: [],
  parties: [{ bookingId: 'b1', version: 1, venueId: 'v1', students: 10 }, { bookingId: 'b2', version: 3, venueId: 'v2', students: 8 }],
  fellAway: [{ venueId: 'v3', students: 5 }], declined: [{ bookingId: 'b3', version: 2, venueId: 'v3', heldOn: '2027-04-14' }],
};
const planOf = (date: string | null, parties: [string, number][] = []): Plan => ({
  format: 'goreuge-assignment-plan/1', unassigned: date === null ? [{ request: 'w', reasons: [] }] : [],
  assignments: date === null ? [] : [{ request: 'w', date, band: 'am', parties: parties.map(([venue, students]) => ({ venue, students })) }],
});
const difference = (plan: Plan, visit = standing) => differencesOf([visit], plan)[0];

describe('what a repair changes', () => {
  it('is nothing for a group that stays, though a host fell away', () => expect(difference(planOf('2027-04-14', [['v1', 10], ['v2', 8]]))).toBeUndefined());
  it('is one party more where another fell away; the declined booking is closed', () =>
    expect(difference(planOf('2027-04-14', [['v1', 10], ['v2', 8], ['v4', 5]]))).toEqual({
      wishId: 'w', kind: 'venues-changed', from: standing.at, to: standing.at, dropped: ['v3'], added: [{ venueId: 'v4', students: 5 }], cancel: [{ bookingId: 'b3', version: 2 }],
    }));
  it('asks a host again that takes another number of students', () =>
    expect(difference(planOf('2027-04-14', [['v1', 15], ['v2', 8]]))).toMatchObject({
      kind: 'venues-changed', dropped: ['v1', 'v3'], added: [{ venueId: 'v1', students: 15 }], cancel: [{ bookingId: 'b1', version: 1 }, { bookingId: 'b3' }],
    }));
  it('moves everybody with the date, even to the same hosts', () =>
    expect(difference(planOf('2027-04-21', [['v1', 10], ['v2', 8]]))).toMatchObject({
      kind: 'moved', to: { heldOn: '2027-04-21' }, dropped: ['v1', 'v2', 'v3'], added: [{ venueId: 'v1' }, { venueId: 'v2' }], cancel: [{ bookingId: 'b1' }, { bookingId: 'b2' }, { bookingId: 'b3' }],
    }));
  it('calls off a visit no date is found for', () => expect(difference(planOf(null))).toMatchObject({ kind: 'unassigned', to: null, added: [], cancel: [{}, {}, {}] }));
  it('gives a date to a group that had none, and says nothing of one that still has none', () => {
    const waiting: StandingVisit = { ...standing, at: null, parties: [], fellAway: [], declined: [] };
    expect(difference(planOf('2027-04-21', [['v1', 10]]), waiting)).toMatchObject({ kind: 'newly-placed', from: null, dropped: [], added: [{ venueId: 'v1', students: 10 }], cancel: [] });
    expect(difference(planOf(null), waiting)).toBeUndefined();
  });
});
