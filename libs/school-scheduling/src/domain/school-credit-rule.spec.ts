import { measure, type Plan, type Problem } from '#slot-assignment';
import { JOB_FIELDS } from '#kernel';
import { schoolSatisfaction } from './school-credit-rule.js';
import type { Wish } from './wish.js';

const wish = (id: string, schoolId: string, headcount: number): Wish => ({
  id, seasonId: 's', schoolId, kind: 'career-day', grade: 1, classLabel: null, headcount, minServed: 1, interests: { health: headcount }, rankedDays: ['2027-04-14'], weekMarks: {},
  bands: ['am'], maxKm: 10, accessibleSeats: 0, escorts: 2, minGroup: 1, maxGroup: null, buses: null, channel: 'web', enteredBy: null,
  submittedAt: new Date(0), isLate: false, version: 1,
});
const wishes = [wish('w1', 'lucky', 20), wish('w2', 'late', 20), wish('w3', 'left-out', 20)];
const plan: Plan = {
  format: 'goreuge-assignment-plan/1',
  assignments: [
    { request: 'w1', date: '2027-04-14', band: 'am', parties: [{ venue: 'clinic', students: 20 }], reasons: [] },
    { request: 'w2', date: '2027-04-21', band: 'am', parties: [{ venue: 'farm', students: 10 }], reasons: [] },
  ],
  unassigned: [{ request: 'w3', reasons: [] }],
};
const dates = [{ date: '2027-04-14', band: 'am' as const, preference: 1 }, { date: '2027-04-21', band: 'am' as const, preference: 0.5 }];
const context = { datesOf: () => dates, fieldOf: (venue: string) => (venue === 'clinic' ? 'health' as const : 'agriculture' as const) };

describe('what a season owes a school', () => {
  it('measures satisfaction by place, date and field, over all who asked', () =>
    expect(Object.fromEntries(schoolSatisfaction(wishes, plan, context))).toEqual({ lucky: 1, late: (10 * 0.65) / 20, 'left-out': 0 }));

  it('measures as the engine does', () => {
    const school = (id: string): Problem['schools'][number] => ({ id, district: 'd', x: 0, y: 0, level: 'middle', underserved: false });
    const venue = (id: string, field: number): Problem['venues'][number] => ({
      id, district: 'd', x: 0, y: 0, field, seats: 20, minParty: 1, partiesPerOpening: 1, partiesPerDay: 1, partiesPerWeek: 5, partiesPerMonth: 20, levels: ['middle'],
      accessible: false, clearedUntil: '2027-12-31', openings: 'aa',
    });
    const problem: Problem = {
      format: 'goreuge-assignment-problem/1', days: ['2027-04-14', '2027-04-21'], holidays: [], bands: ['am', 'pm'], fields: JOB_FIELDS, pins: [],
      schools: ['lucky', 'late'].map(school), venues: [venue('clinic', JOB_FIELDS.indexOf('health')), venue('farm', JOB_FIELDS.indexOf('agriculture'))],
      requests: wishes.slice(0, 2).map(({ id, schoolId, headcount }, arrival) => ({
        id, school: schoolId, kind: 'career-day', grade: 1, headcount, interests: JOB_FIELDS.map((field) => (field === 'health' ? headcount : 0)), dates, firstWish: '2027-04-14',
        minServed: 1, maxParties: 2, accessibleSeats: 0, maxKm: 10, arrival,
      })),
    };
    const ours = schoolSatisfaction(wishes.slice(0, 2), plan, context);
    expect(Math.min(...ours.values())).toBeCloseTo(measure(problem, { ...plan, unassigned: [] }).figures.schoolLeast, 3);
  });

  it('counts a wish that goes on two dates by what each is worth', () => {
    const split = { assignments: [
      { request: 'w1', date: '2027-04-14', band: 'am' as const, parties: [{ venue: 'clinic', students: 10 }] },
      { request: 'w1', date: '2027-04-21', band: 'am' as const, parties: [{ venue: 'clinic', students: 10 }] },
    ] };
    expect(schoolSatisfaction(wishes.slice(0, 1), split, context).get('lucky')).toBeCloseTo((10 * 0.8 + 10 * 0.65 + 20 * 0.2) / 20);
  });

  it('asks nothing for students a school called off itself', () => {
    expect(schoolSatisfaction(wishes, plan, { ...context, askedOf: ({ id }) => (id === 'w3' ? 0 : 20) }).has('left-out')).toBe(false);
    expect(schoolSatisfaction(wishes, plan, { ...context, askedOf: ({ id }) => (id === 'w2' ? 10 : 20) }).get('late')).toBeCloseTo(0.65);
  });
});
