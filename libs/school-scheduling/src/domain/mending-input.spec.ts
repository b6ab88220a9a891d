import { checkProblem, type Problem } from '#slot-assignment';
import { engineChanges } from './engine-changes.js';
import { mendingInput } from './mending-input.js';
import { assertChangesFit, assertRepairable } from './run-change-rule.js';
import { ChangesUnfit } from './scheduling.errors.js';
import type { StandingVisit } from './standing-visit.js';

const days = ['2027-03-02', '2027-03-03', '2027-03-04', '2027-03-08', '2027-03-09'];
const venue = (id: string) => ({
  id, district: 'd', x: 0, y: 0, field: 0, seats: 10, minParty: 2, partiesPerOpening: 2, partiesPerDay: 2, partiesPerWeek: 3, partiesPerMonth: 9, levels: ['middle'],
  accessible: false, clearedUntil: '2027-12-31', openings: 'aab.a',
});
const problem: Problem = {
  format: 'goreuge-assignment-problem/1', days, holidays: ['2027-03-08'], bands: ['am', 'pm'], fields: ['health'], pins: [],
  schools: [{ id: 's', district: 'd', x: 0, y: 0, level: 'middle', underserved: false }], venues: [venue('v1'), venue('v2')],
  requests: ['w1', 'w2'].map((id, arrival) => ({
    id, school: 's', grade: 1, headcount: 12, interests: [12], dates: days.slice(0, 3).map((date) => ({ date, band: 'am', preference: 1 })), firstWish: '2027-03-02', minServed: 12, maxParties: 3,
    accessibleSeats: 0, maxKm: 5, arrival,
  })),
};
const standing = (wishId: string, heldOn: string, changes: Partial<StandingVisit> = {}): StandingVisit => ({
  wishId, at: { heldOn, band: 'am' }, parties: [{ bookingId: `b-${wishId}`, version: 1, venueId: 'v1', students: 6 }], apart: [], fellAway: [{ venueId: 'v2', students: 6 }], declined: [], isOffBySchool: false, ...changes,
});
const facts = (visits: StandingVisit[], others: Parameters<typeof mendingInput>[0]['others'] = []) => ({ problem, standing: visits, answers: new Map(), others, refused: [] });

describe('what a search is told of a published season', () => {
  it('pins what is too near to change, as it stands, and tells elsewhere who declined', () => {
    const { input, refusals } = mendingInput(facts([standing('w1', '2027-03-02'), standing('w2', '2027-03-04')]), [], '2027-03-04');
    expect(input.problem.pins).toEqual([{ request: 'w1', date: '2027-03-02', band: 'am', parties: [{ venue: 'v1', students: 6 }] }]);
    expect(input.problem.requests[0]).toMatchObject({ minServed: 6 });
    expect(input.problem.requests[1]).toMatchObject({ minServed: 12 });
    expect(checkProblem(input.problem)).toEqual({ ok: input.problem });
    expect(input.previous.assignments.map(({ parties }) => parties.length)).toEqual([1, 2]);
    expect(input.booked.assignments.map(({ parties }) => parties.length)).toEqual([1, 1]);
    expect(input.changes).toEqual([{ kind: 'host-declines', request: 'w2', venue: 'v2', date: '2027-03-04' }]);
    expect(refusals).toEqual([{ wishId: 'w2', venueId: 'v2', day: '2027-03-04' }]);
  });
  it('takes the day out on which the school called everything off', () => {
    const { input } = mendingInput(facts([standing('w1', '2027-03-03', { parties: [], isOffBySchool: true })]), [], '2027-03-03');
    expect(input.problem.requests[0]!.dates.map(({ date }) => date)).toEqual(['2027-03-02', '2027-03-04']);
    expect(input.previous.assignments).toEqual([]);
  });
  it('seats direct bookings beside the plan where both share an opening, and only there', () => {
    const other = (bookingId: string, venueId: string, headcount: number) => ({ bookingId, schoolId: 'x', venueId, openingId: 'o', heldOn: '2027-03-04', band: 'am' as const, headcount });
    const { input } = mendingInput(facts([standing('w1', '2027-03-04')], [other('c1', 'v1', 4), other('c2', 'v2', 4), other('c3', 'v1', 2)]), [], '2027-03-03');
    expect(input.problem.pins.map(({ request }) => request)).toEqual(['others-c1']);
    expect(input.previous.assignments.map(({ request }) => request)).toEqual(['w1', 'others-c1']);
    expect(checkProblem(input.problem)).toEqual({ ok: input.problem });
  });
  it('does not ask about a group that withdrew', () =>
    expect(mendingInput(facts([standing('w2', '2027-03-04')]), [{ kind: 'cancel-request', wishId: 'w2' }], '2027-03-03').input.changes).toEqual([{ kind: 'cancel-request', request: 'w2' }]));
});

describe('a host that declines by telephone', () => {
  const told = [{ kind: 'host-declines', wishId: 'w1', venueId: 'v1', day: '2027-03-03' }] as const;
  it('is told to the search, but not for a visit too near to change', () => {
    expect(mendingInput(facts([standing('w1', '2027-03-03')]), told, '2027-03-03').input.changes).toContainEqual({ kind: 'host-declines', request: 'w1', venue: 'v1', date: '2027-03-03' });
    expect(mendingInput(facts([standing('w1', '2027-03-03')]), told, '2027-03-04').input.changes).toEqual([]);
  });
});

describe('changes in the words of the search', () => {
  it('close a day once, and not a holiday', () => {
    const change = (day: string) => ({ kind: 'close-day' as const, day });
    expect(engineChanges([change('2027-03-04'), change('2027-03-04'), change('2027-03-08')], problem)).toEqual([{ kind: 'close-day', date: '2027-03-04' }]);
  });
  it('take back every opening from the day a host stops, or the host altogether', () => {
    expect(engineChanges([{ kind: 'lose-venue', venueId: 'v1', from: '2027-03-04' }], problem)).toEqual([
      { kind: 'fewer-openings', venue: 'v1', openings: [{ date: '2027-03-04', band: 'am' }, { date: '2027-03-04', band: 'pm' }, { date: '2027-03-09', band: 'am' }] },
    ]);
    expect(engineChanges([{ kind: 'lose-venue', venueId: 'v1' }], problem)).toEqual([{ kind: 'lose-venue', venue: 'v1' }]);
  });
  it('name the first week of a season that begins on a Tuesday', () =>
    expect(engineChanges([{ kind: 'extra-visit', venueId: 'v1', week: '2027-03-01' }], problem)).toEqual([{ kind: 'extra-visit', venue: 'v1', week: '2027-03-02' }]));
  it('widen a window in the bands of the wish', () =>
    expect(engineChanges([{ kind: 'widen-window', wishId: 'w1', days: ['2027-03-09', '2027-03-09', '2028-01-01'] }], problem)).toEqual([
      { kind: 'widen-window', request: 'w1', dates: [{ date: '2027-03-09', band: 'am', preference: 0.25 }] },
    ]));
  it('name a host that declines a group, an inspection that ends, and one more host like another', () =>
    expect(engineChanges([
      { kind: 'host-declines', wishId: 'w1', venueId: 'v1', day: '2027-03-03' }, { kind: 'inspection', venueId: 'v2', clearedUntil: '2027-03-03' },
      { kind: 'new-venue', venueId: 'v1' }, { kind: 'new-venue', venueId: 'v1' },
    ], problem)).toEqual([
      { kind: 'host-declines', request: 'w1', venue: 'v1', date: '2027-03-03' }, { kind: 'inspection', venue: 'v2', clearedUntil: '2027-03-03' },
      ...[1, 2].map((count) => ({ kind: 'new-venue', venue: { ...venue('v1'), id: `again-${count}-v1` } })),
    ]));
  it('leave out what the season does not know any more', () =>
    expect(engineChanges([{ kind: 'lose-venue', venueId: 'gone' }, { kind: 'cancel-request', wishId: 'gone' }], problem)).toEqual([]));
});

describe('changes a director may tell', () => {
  it('are carried out by a repair, but for a host there is not yet', () => {
    expect(() => assertRepairable([{ kind: 'inspection', venueId: 'v1', clearedUntil: '2027-03-03' }])).not.toThrow();
    expect(() => assertRepairable([{ kind: 'new-venue', venueId: 'v1' }])).toThrow(ChangesUnfit);
  });
  const known = { firstDay: '2027-03-02', lastDay: '2027-04-30', venueIds: new Set(['v1']), wishIds: new Set(['w1']) };
  it('name days, hosts and wishes of the season', () =>
    expect(() => assertChangesFit([{ kind: 'close-day', day: '2027-03-02' }, { kind: 'extra-visit', venueId: 'v1', week: '2027-03-01' }, { kind: 'widen-window', wishId: 'w1', days: ['2027-04-30'] }], known)).not.toThrow());
  it.each([
    [{ kind: 'close-day', day: '2027-05-01' }], [{ kind: 'lose-venue', venueId: 'v2' }], [{ kind: 'cancel-request', wishId: 'w2' }], [{ kind: 'widen-window', wishId: 'w1', days: ['2027-02-30'] }],
  ] as const)('are refused by number: %j', (change) => expect(() => assertChangesFit([change], known)).toThrow(ChangesUnfit));
});
