import { layOut } from './board.js';
import { madeUpProblem } from './made-up-problem.js';

describe('layOut', () => {
  const problem = madeUpProblem(2, { schools: 1, venues: 450, requests: 1, weeks: 2 }), [request] = problem.requests;
  const wide = {
    ...problem, schools: problem.schools.map((s) => ({ ...s, x: 0, y: 0, level: 'middle' })), requests: [{ ...request!, maxKm: 1000 }],
    venues: problem.venues.map((v, i) => ({ ...v, x: i, y: 0, levels: ['middle'] })),
  };

  it('keeps the nearest venues of a request that reaches very many', () => {
    const board = layOut(wide);
    expect(board.edgeVenue.length).toBe(400);
    expect(Math.max(...board.edgeKm)).toBe(399);
  });

  it('keeps a pinned venue however far it is', () => {
    const pins = [{ request: request!.id, date: request!.firstWish, band: request!.dates[0]!.band, parties: [{ venue: 'v449', students: 4 }] }];
    expect(layOut({ ...wide, pins }).edgeKm).toContain(449);
  });

  it('leaves out venues too far away, of another level or too large for the request', () => {
    const reach = (change: object): number => layOut({ ...wide, venues: wide.venues.slice(0, 1).map((v) => ({ ...v, ...change })) }).edgeVenue.length;
    expect([reach({}), reach({ x: 1001 }), reach({ levels: ['high'] }), reach({ minParty: request!.headcount + 1, seats: 99 })]).toEqual([1, 0, 0, 0]);
  });
});
