import { feasibility, firstCome, type Problem, verify } from '#slot-assignment';
import { realiseMove } from './draft-move-rule.js';

const DAYS = ['2027-04-05', '2027-04-06'];
const school = (id: string): Problem['schools'][number] => ({ id, district: 'd', x: 0, y: 0, level: 'middle', underserved: false });
const venue = (id: string): Problem['venues'][number] => ({
  id, district: 'd', x: 0, y: 0, field: 0, seats: 20, minParty: 1, partiesPerOpening: 1, partiesPerDay: 1, partiesPerWeek: 2, partiesPerMonth: 8, levels: ['middle'], accessible: false,
  clearedUntil: '2027-12-31', openings: 'aa',
});
const request = (id: string, dates: readonly string[], headcount = 20): Problem['requests'][number] => ({
  id, school: `s-${id}`, grade: 1, headcount, interests: [headcount], dates: dates.map((date, i) => ({ date, band: 'am', preference: i === 0 ? 1 : 0.5 })), firstWish: dates[0]!, minServed: headcount,
  maxParties: 1, accessibleSeats: 0, maxKm: 5, arrival: 0,
});
const problem = (requests: Problem['requests'], venues = ['v1']): Problem => ({
  format: 'goreuge-assignment-problem/1', days: DAYS, holidays: [], bands: ['am', 'pm'], fields: ['f'], schools: requests.map(({ school: id }) => school(id)), venues: venues.map(venue), requests, pins: [],
});

describe('moving one visit', () => {
  it('touches that visit alone and breaks no rule', () => {
    const two = problem([request('a', DAYS), request('b', [DAYS[0]!])], ['v1', 'v2']), plan = firstCome(two);
    const moved = realiseMove(two, plan, { wishId: 'a', date: DAYS[1]!, band: 'am' })!;
    expect(moved).toMatchObject({ from: { request: 'a', date: DAYS[0] }, to: { request: 'a', date: DAYS[1] }, others: [] });
    const after = { ...plan, assignments: plan.assignments.map((each) => (each.request === 'a' ? moved.to! : each)) };
    expect(verify(two, after).broken.filter(({ rule }) => rule !== 'stated-value')).toEqual([]);
  });

  it('says whose venues would change where others can make room on their own day', () => {
    const bare = problem([request('a', DAYS), request('b', [DAYS[1]!])], ['v1', 'v2']);
    const two = { ...bare, venues: bare.venues.map((each) => (each.id === 'v2' ? { ...each, x: 10 } : each)), requests: bare.requests.map((each) => (each.id === 'b' ? { ...each, maxKm: 20 } : each)) };
    const seat = (id: string, date: string) => ({ request: id, date, band: 'am' as const, parties: [{ venue: 'v1', students: 20 }] });
    const plan = { format: 'goreuge-assignment-plan/1' as const, assignments: [seat('a', DAYS[0]!), seat('b', DAYS[1]!)], unassigned: [] };
    expect(feasibility(two, plan, 'a').find(({ date, band }) => date === DAYS[1] && band === 'am')?.reasons[0]?.code).toBe('DATE_FULL');
    const moved = realiseMove(two, plan, { wishId: 'a', date: DAYS[1]!, band: 'am' })!;
    expect(moved.others).toEqual([{ from: seat('b', DAYS[1]!), to: { ...seat('b', DAYS[1]!), parties: [{ venue: 'v2', students: 20 }], reasons: [{ code: 'MADE_ROOM', parties: 1 }] } }]);
  });

  it('is nothing where there is no room', () => {
    const two = problem([request('a', DAYS), request('b', [DAYS[1]!])]), plan = firstCome(two);
    expect(feasibility(two, plan, 'a').find(({ date, band }) => date === DAYS[1] && band === 'am')?.verdict).toBe('not-possible');
    expect(realiseMove(two, plan, { wishId: 'a', date: DAYS[1]!, band: 'am' })).toBeUndefined();
  });
});
