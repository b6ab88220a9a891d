import { measure, solve } from '#slot-assignment';
import { madeUpDistrict } from '../made-up/made-up-district.js';
import { districtModel } from './district-model.js';

describe('districtModel', () => {
  const problem = madeUpDistrict({ seed: 1, load: 0.8, schools: 2, venues: 34, mostRequests: 5 }), { text, seats, columns } = districtModel(problem);

  it('has a seat column for every party of a plan', () => {
    const { plan } = solve(problem, { seed: 1, moves: 20_000, goals: {} }), known = new Set(seats.map(({ request, at, venue }) => `${request} ${at.date} ${at.band} ${venue}`));
    expect(measure(problem, plan).figures.students).toBeGreaterThan(0);
    for (const a of plan.assignments) for (const party of a.parties) expect(known).toContain(`${a.request} ${a.date} ${a.band} ${party.venue}`);
  });

  it('is written in the LP format, every integer column declared', () => {
    for (const part of ['Maximize', 'Subject To', 'Bounds', 'Generals', 'Binaries', 'End']) expect(text).toMatch(new RegExp(`^${part}$`, 'm'));
    const [, integers = ''] = text.split('Generals');
    expect(integers.match(/[xyz]\d+_\S+/g)).toHaveLength(columns);
  });
});
