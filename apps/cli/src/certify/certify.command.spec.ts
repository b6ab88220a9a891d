import { jest } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCertificate, solve, type Problem } from '#slot-assignment';
import { certify } from './certify.command.js';
import type { ProvenPlan } from './read-documents.js';

const problem: Problem = {
  format: 'goreuge-assignment-problem/1', days: ['2027-03-02', '2027-03-03'], holidays: [], bands: ['am', 'pm'], fields: ['office'],
  schools: [{ id: 's0', district: 'd0', x: 0, y: 0, level: 'middle', underserved: false }],
  venues: [{ id: 'v0', district: 'd0', x: 1, y: 0, field: 0, seats: 10, minParty: 2, partiesPerOpening: 1, partiesPerDay: 1, partiesPerWeek: 1, partiesPerMonth: 1, levels: ['middle'], accessible: false, clearedUntil: '2027-12-31', openings: 'bb' }],
  requests: ['r0', 'r1'].map((id, arrival) => ({ id, school: 's0', grade: 1, headcount: 8, interests: [8], dates: [{ date: '2027-03-02', band: 'am' as const, preference: 1 }], firstWish: '2027-03-02', minServed: 8, maxParties: 1, accessibleSeats: 0, maxKm: 3, arrival })),
  pins: [],
};

describe('goreuge certify', () => {
  let folder: string, said: string[], complained: string[], plan: ProvenPlan;
  const file = (name: string): string => join(folder, name);
  const asked = (...more: string[]): string[] => ['--problem', file('p.json'), '--plan', file('q.json'), ...more];
  const store = (changed: object): Promise<void> => writeFile(file('q.json'), JSON.stringify({ ...plan, ...changed }));
  const stored = async (): Promise<ProvenPlan> => JSON.parse(await readFile(file('q.json'), 'utf8')) as ProvenPlan;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'certify-'));
    said = [];
    complained = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
    jest.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line));
    plan = solve(problem, { seed: 1, moves: 200 }).plan;
    await writeFile(file('p.json'), JSON.stringify(problem));
    await store({});
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  it('prints value, bound and gap, and leaves the plan file alone', async () => {
    const before = await readFile(file('q.json'), 'utf8');
    expect(await certify(asked())).toBe(0);
    expect(said.join('\n')).toMatch(/\(value\) +\d+\.\d\n.*\(bound\) +\d+\.\d\n.*\(gap\) +\d+\.\d{3} %/);
    expect(await readFile(file('q.json'), 'utf8')).toBe(before);
  });

  it('stores bound and certificate with --write, and re-checks them the next time', async () => {
    expect(await certify(asked('--write'))).toBe(0);
    const { bound, certificate, assignments } = await stored();
    expect(assignments).toEqual(plan.assignments);
    expect(bound).toBeGreaterThanOrEqual(plan.value! - 0.05);
    expect(checkCertificate(problem, certificate!).bound).toBeCloseTo(bound!, 6);
    expect(await certify(asked())).toBe(0);
    expect(said.at(-1)).toContain('re-checked');
  });

  it('refuses a stored proof that is not true', async () => {
    await certify(asked('--write'));
    const proven = await stored();
    for (const wrong of [{ bound: proven.bound! - 3 }, { certificate: { ...proven.certificate!, bound: proven.bound! - 3 } }, { certificate: 7 }, { certificate: null }]) {
      await store({ ...proven, ...wrong });
      expect(await certify(asked())).toBe(1);
      expect(complained.at(-1)).toContain('the stored certificate is false');
      expect(complained.at(-1)).not.toContain('\n');
    }
  });

  it('refuses a plan that breaks a rule', async () => {
    await store({ assignments: [{ ...plan.assignments[0], parties: [{ venue: 'v0', students: 9 }] }] });
    expect(await certify(asked())).toBe(1);
    expect(complained.at(-1)).toContain('the plan breaks');
  });

  it.each<[string, string[], number, RegExp]>([
    ['nothing asked', [], 2, /^usage/],
    ['an unknown option', ['--speed', '9'], 2, /--speed/],
    ['a bad time limit', ['--problem', 'p', '--plan', 'q', '--time-limit', 'soon'], 2, /--time-limit/],
    ['a missing file', ['--problem', '/nowhere/p.json', '--plan', 'q'], 2, /cannot read/],
  ])('refuses %s', async (_what, args, exitCode, message) => {
    expect(await certify(args)).toBe(exitCode);
    expect(complained.join()).toMatch(message);
  });

  it('refuses files that are something else', async () => {
    await writeFile(file('q.json'), '{ not json');
    expect(await certify(asked())).toBe(2);
    expect(complained.at(-1)).toContain('not JSON');
    for (const other of ['[]', '{"format":"goreuge-assignment-plan/1"}', JSON.stringify({ ...plan, assignments: [{ request: 'r0' }] }), JSON.stringify({ ...plan, unassigned: [7] })]) {
      await writeFile(file('q.json'), other);
      expect(await certify(asked())).toBe(1);
      expect(complained.at(-1)).toContain('not an assignment plan');
    }
    await store({});
    await writeFile(file('p.json'), JSON.stringify({ ...problem, venues: 3 }));
    expect(await certify(asked())).toBe(1);
    expect(complained.at(-1)).toContain('not a valid problem');
  });
});
