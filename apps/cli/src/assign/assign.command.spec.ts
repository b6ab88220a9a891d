import { jest } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify, type Plan, type Problem } from '#slot-assignment';
import { assign } from './assign.command.js';

const problem: Problem = {
  format: 'goreuge-assignment-problem/1', days: ['2027-03-02', '2027-03-03'], holidays: [], bands: ['am', 'pm'], fields: ['office'],
  schools: [{ id: 's0', district: 'd0', x: 0, y: 0, level: 'middle', underserved: false }],
  venues: [{ id: 'v0', district: 'd0', x: 1, y: 0, field: 0, seats: 10, minParty: 2, partiesPerOpening: 1, partiesPerDay: 1, partiesPerWeek: 1, partiesPerMonth: 1, levels: ['middle'], accessible: false, clearedUntil: '2027-12-31', openings: 'bb' }],
  requests: [{ id: 'r0', school: 's0', grade: 1, headcount: 8, interests: [8], dates: [{ date: '2027-03-02', band: 'am', preference: 1 }], firstWish: '2027-03-02', minServed: 8, maxParties: 1, accessibleSeats: 0, maxKm: 3, arrival: 0 }],
  pins: [],
};

describe('goreuge assign', () => {
  let folder: string, said: string[], complained: string[];
  const file = (name: string): string => join(folder, name);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assign-'));
    said = [];
    complained = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
    jest.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  it('writes the plan, prints its figures and says where the plan went', async () => {
    await writeFile(file('p.json'), JSON.stringify(problem));
    expect(await assign(['--problem', file('p.json'), '--out', file('plan.json'), '--moves', '500'])).toBe(0);
    const plan = JSON.parse(await readFile(file('plan.json'), 'utf8')) as Plan;
    expect(verify(problem, plan).broken).toEqual([]);
    expect(said.join('\n')).toMatch(/servedPct +100/);
    expect(said.at(-1)).toBe(`plan written to ${file('plan.json')}`);
  });

  it('lists every fault of a contradictory problem with its path', async () => {
    await writeFile(file('p.json'), JSON.stringify({ ...problem, requests: [{ ...problem.requests[0], school: 'x', interests: [7] }] }));
    expect(await assign(['--problem', file('p.json'), '--out', file('plan.json')])).toBe(1);
    expect(complained.join()).toContain('2 faults');
    expect(complained.join()).toContain('/requests/0/school');
    expect(complained.join()).toContain('/requests/0/interests');
  });

  it.each<[string, string[], RegExp]>([
    ['nothing asked', [], /^usage/],
    ['an unknown option', ['--speed', '9'], /--speed/],
    ['a bad seed', ['--problem', 'p', '--out', 'o', '--seed', 'x'], /--seed must be a whole number/],
    ['a bad time limit', ['--problem', 'p', '--out', 'o', '--time-limit', '0'], /--time-limit must be/],
    ['a missing file', ['--problem', '/nowhere/p.json', '--out', 'o'], /cannot read \/nowhere\/p\.json/],
  ])('refuses %s with exit code 2', async (_what, args, message) => {
    expect(await assign(args)).toBe(2);
    expect(complained.join()).toMatch(message);
  });

  it('refuses a file that is not JSON, and an output nobody can write', async () => {
    await writeFile(file('p.json'), '{ not json');
    expect(await assign(['--problem', file('p.json'), '--out', file('o.json')])).toBe(2);
    expect(complained.join()).toContain('is not JSON');
    await writeFile(file('p.json'), JSON.stringify(problem));
    expect(await assign(['--problem', file('p.json'), '--out', file('no/such/folder/o.json'), '--moves', '10'])).toBe(1);
    expect(complained.join()).toContain('cannot write');
  });
});
