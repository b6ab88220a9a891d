import type { Problem } from '#slot-assignment';
import { servedApart } from './served-apart.js';
import type { StandingVisit } from './standing-visit.js';

const problem = {
  venues: [{ id: 'v1', field: 0 }], requests: [{ id: 'w', school: 's', headcount: 30, interests: [10, 12, 8], minServed: 27, accessibleSeats: 0 }],
} as unknown as Problem;
const standing = (headcount: number): StandingVisit => ({
  wishId: 'w', at: { heldOn: '2027-04-14', band: 'am' }, parties: [], fellAway: [], declined: [], isOffBySchool: false,
  apart: [{ bookingId: 'b', venueId: 'v1', openingId: 'o', heldOn: '2027-04-21', band: 'am', headcount }],
});

describe('parties that go by themselves', () => {
  it('make their group smaller, their own field first, and take places like anybody else', () => {
    const { problem: { requests }, others } = servedApart(problem, [standing(14)]);
    expect(requests).toMatchObject([{ headcount: 16, interests: [0, 8, 8], minServed: 13 }]);
    expect(others).toEqual([{ bookingId: 'b', venueId: 'v1', openingId: 'o', heldOn: '2027-04-21', band: 'am', headcount: 14, schoolId: 's' }]);
  });
  it('leave nothing to ask for when they are the whole group', () => expect(servedApart(problem, [standing(30)]).problem.requests).toEqual([]));
  it('change nothing where there are none', () => expect(servedApart(problem, [{ ...standing(5), apart: [] }])).toEqual({ problem, others: [] }));
});
