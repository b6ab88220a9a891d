import type { Plan } from '#slot-assignment';
import { misfitsOf } from './plan-fit-rule.js';
import type { Wish } from './wish.js';

const wish = (id: string, changes: Partial<Wish> = {}): Wish => ({
  id, seasonId: 's', schoolId: 'school', kind: 'career-day', grade: 1, classLabel: null, headcount: 30, minServed: 27, interests: {}, rankedDays: ['2027-04-14'], weekMarks: {},
  bands: ['am'], maxKm: 6, accessibleSeats: 0, escorts: 4, minGroup: 1, maxGroup: null, buses: null, channel: 'web', enteredBy: null,
  submittedAt: new Date(0), isLate: false, version: 1, ...changes,
});
const plan: Plan = {
  format: 'goreuge-assignment-plan/1', unassigned: [{ request: 'w2', reasons: [] }],
  assignments: [{ request: 'w1', date: '2027-04-14', band: 'am', parties: [{ venue: 'v1', students: 20 }, { venue: 'v2', students: 10 }], reasons: [] }],
};
const daysOf = () => [{ day: '2027-04-14', available: true }, { day: '2027-04-15', available: true }];
const codes = (wishes: Wish[], days = daysOf): string[] => misfitsOf(plan, wishes, days).map(({ code }) => code);

describe('plan fit rule', () => {
  it('holds while the wishes say the same', () => expect(codes([wish('w1'), wish('w2')])).toEqual([]));
  it('sees wishes that came or went', () => expect(codes([wish('w1'), wish('w3')])).toEqual(['WISH_NEW', 'WISH_GONE']));
  it('sees a group that grew or shrank', () => {
    expect(codes([wish('w1', { headcount: 29, minServed: 27 }), wish('w2')])).toEqual(['GROUP_CHANGED']);
    expect(codes([wish('w1', { headcount: 60, minServed: 54 }), wish('w2')])).toEqual(['GROUP_CHANGED']);
  });
  it('sees students who would be in two places', () => {
    const both: Plan = { ...plan, unassigned: [], assignments: [plan.assignments[0]!, { ...plan.assignments[0]!, request: 'w2' }] };
    const elsewhere = (changes: Partial<Wish>): unknown[] => misfitsOf(both, [wish('w1', { classLabel: '1' }), wish('w2', changes)], daysOf);
    expect(elsewhere({})).toEqual([{ code: 'GROUP_ELSEWHERE', wishId: 'w2', day: '2027-04-14' }]);
    expect([elsewhere({ classLabel: '1' }), elsewhere({ classLabel: '2' }), elsewhere({ grade: 2 })].map(({ length }) => length)).toEqual([1, 0, 0]);
    const placed = { wishId: null, schoolId: 'school', grade: 1, classLabel: '3', heldOn: '2027-04-14', band: 'am' as const };
    expect(misfitsOf(plan, [wish('w1'), wish('w2')], daysOf, { placed: [placed] })).toMatchObject([{ code: 'GROUP_ELSEWHERE', wishId: 'w1' }]);
    expect(misfitsOf(plan, [wish('w1'), wish('w2')], daysOf, { placed: [{ ...placed, wishId: 'w1' }] })).toEqual([]);
  });
  it('sees a date the group cannot take any more', () => {
    expect(codes([wish('w1', { rankedDays: ['2027-04-15'], weekMarks: { '2027-04-12': 'impossible' } }), wish('w2')])).toEqual(['DATE_LOST']);
    expect(codes([wish('w1', { bands: ['pm'] }), wish('w2')])).toEqual(['DATE_LOST']);
    expect(codes([wish('w1'), wish('w2')], () => [{ day: '2027-04-14', available: false }])).toEqual(['DATE_LOST']);
  });
});
