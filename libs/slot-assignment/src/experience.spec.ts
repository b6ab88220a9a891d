import { certify } from './certificate/certify.js';
import { checkCertificate } from './certificate/check/check-certificate.js';
import { firstCome } from './compare/first-come.js';
import { madeUpProblem } from './model/made-up-problem.js';
import type { Plan } from './model/plan.js';
import type { Problem } from './model/problem.js';
import { solve } from './solve.js';
import { measure } from './verify/figures.js';
import { verify } from './verify/verify.js';

const usual = madeUpProblem(5, { schools: 8, venues: 36, requests: 24, weeks: 4 });
const talks = (id: string, i: number): { experience?: string } => (i % 3 === 0 ? { experience: 'talk' } : {});
const mixed: Problem = { ...usual, venues: usual.venues.map((v, i) => ({ ...v, ...talks(v.id, i) })), requests: usual.requests.map((r, i) => ({ ...r, ...talks(r.id, i) })) };

function kindsVisited(plan: Plan): string[] {
  const asked = new Map(mixed.requests.map((r) => [r.id, r.experience ?? 'visit'])), offered = new Map(mixed.venues.map((v) => [v.id, v.experience ?? 'visit']));
  return [...new Set(plan.assignments.flatMap((a) => a.parties.map(({ venue }) => `${asked.get(a.request)!} at ${offered.get(venue)!}`)))].sort();
}

describe('kinds of experience', () => {
  const { plan } = solve(mixed, { seed: 1, moves: 5000 });

  it('sends talks to hosts who give talks and visits to hosts who are visited, by search and by first come', () => {
    expect(verify(mixed, plan).broken).toEqual([]);
    expect(kindsVisited(plan)).toEqual(['talk at talk', 'visit at visit']);
    expect(kindsVisited(firstCome(mixed))).toEqual(['talk at talk', 'visit at visit']);
  });

  it('tells a request whose kind nobody offers so', () => {
    const nobody = solve({ ...mixed, requests: mixed.requests.map((r) => ({ ...r, experience: 'camp' })) }, { seed: 1, moves: 100 });
    expect(nobody.plan.assignments).toEqual([]);
    expect(nobody.plan.unassigned.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('bounds what each kind can be worth by hosts of that kind', () => {
    const { value } = measure(mixed, plan).figures, certificate = certify(mixed, { lowerBound: value, iterations: 60 });
    expect(checkCertificate(mixed, certificate).bound).toBeCloseTo(certificate.bound, 6);
    expect(certificate.bound).toBeGreaterThanOrEqual(value);
  });
});
