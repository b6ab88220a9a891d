import fc from 'fast-check';
import { firstCome } from '../compare/first-come.js';
import { madeUpProblem } from '../model/made-up-problem.js';
import type { Problem } from '../model/problem.js';
import { solve } from '../solve.js';
import { measure } from '../verify/figures.js';
import { certify } from './certify.js';
import { certifyPlan } from './certify-plan.js';
import { checkCertificate } from './check/check-certificate.js';
import { bestValue } from './testing/exhaustive.js';
import { tinyProblem } from './testing/tiny-problem.js';

const seeds = fc.integer({ min: 1, max: 100_000 });
const DISTRICT = { schools: 18, venues: 64, requests: 50, weeks: 9 };

/** Pins the first assignments of a plan. */
function pinnedTo(problem: Problem, count: number): Problem {
  const pins = firstCome(problem).assignments.slice(0, count).map(({ request, date, band, parties }) => ({ request, date, band, parties }));
  return { ...problem, pins };
}

describe('certify', () => {
  it('never states a bound below a plan that exists', () => {
    fc.assert(fc.property(seeds, fc.integer({ min: 3, max: 40 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }), (seed, venues, districts, pins) => {
      const problem = pinnedTo(madeUpProblem(seed, { schools: 6, venues, requests: 12, weeks: 4, districts }), pins);
      const searched = solve(problem, { seed, moves: 1500 }).plan, value = measure(problem, searched).figures.value;
      const certificate = certify(problem, { lowerBound: value, iterations: 40 });
      expect(certificate.bound).toBeGreaterThanOrEqual(value - 0.05 - 1e-6);
      expect(certificate.bound).toBeGreaterThanOrEqual(measure(problem, firstCome(problem)).figures.value - 0.05 - 1e-6);
      expect(Math.abs(checkCertificate(problem, certificate).bound - certificate.bound)).toBeLessThanOrEqual(1e-9 * Math.abs(certificate.bound));
    }), { numRuns: 20 });
  });

  it('never states a bound below the best of all plans of a tiny problem, and stays close to it', () => {
    let bounds = 0, values = 0;
    fc.assert(fc.property(seeds, fc.integer({ min: 1, max: 3 }), (seed, requests) => {
      const problem = tinyProblem(seed, requests), value = bestValue(problem), { bound } = certify(problem, { lowerBound: value, iterations: 150 });
      expect(bound).toBeGreaterThanOrEqual(value - 0.05 - 1e-6);
      bounds += bound;
      values += value;
    }), { numRuns: 30, seed: 1 });
    // In so small a season a single outing is a fifth of everything, and prices cannot see that it is not divisible.
    expect(values / bounds).toBeGreaterThan(0.8);
  });

  it('comes close to the plan of a district, and re-checks', () => {
    const problem = madeUpProblem(1, DISTRICT), { plan } = solve(problem, { seed: 1, moves: 40_000 });
    const { certificate, bound, gapPct } = certifyPlan(problem, plan, { iterations: 120 });
    expect(gapPct).toBeLessThan(10);
    expect(Math.abs(checkCertificate(problem, certificate).bound - bound)).toBeLessThanOrEqual(1e-9 * bound);
  });

  it('gives the same certificate again, whatever order the problem is written in', () => {
    const problem = madeUpProblem(7, { schools: 8, venues: 24, requests: 24, weeks: 4 }), options = { lowerBound: 1000, iterations: 40 };
    const reversed: Problem = { ...problem, schools: [...problem.schools].reverse(), venues: [...problem.venues].reverse(), requests: [...problem.requests].reverse() };
    expect(certify(problem, options)).toEqual(certify(problem, options));
    expect(certify(reversed, options)).toEqual(certify(problem, options));
  });

  it('proves something even without time, and tells how far it is', () => {
    const problem = madeUpProblem(9, { schools: 6, venues: 20, requests: 12, weeks: 3 }), seen: number[] = [];
    const hurried = certify(problem, { lowerBound: 0, deadline: () => true, onProgress: ({ iterationsDone }) => seen.push(iterationsDone) });
    expect(seen).toEqual([1]);
    expect(checkCertificate(problem, hurried).bound).toBe(hurried.bound);
    const stopped = new AbortController();
    certify(problem, { lowerBound: 0, signal: stopped.signal, onProgress: ({ iterationsDone }) => { seen.push(iterationsDone); if (iterationsDone === 5) stopped.abort(); } });
    expect(seen.at(-1)).toBe(5);
  });

  it('proves 0 where nothing can be assigned', () => {
    const problem = madeUpProblem(2, { schools: 3, venues: 4, requests: 5, weeks: 2 });
    expect(certify({ ...problem, venues: [] }, { lowerBound: 0 }).bound).toBe(0);
    expect(certify({ ...problem, requests: [] }, { lowerBound: 0 }).bound).toBe(0);
  });
});
