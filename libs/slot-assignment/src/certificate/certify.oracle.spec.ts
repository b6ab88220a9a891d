import loadHighs from 'highs';
import { madeUpProblem } from '../model/made-up-problem.js';
import { solve } from '../solve.js';
import { certify } from './certify.js';
import { checkCertificate } from './check/check-certificate.js';
import { mixedIntegerModel } from './testing/mixed-integer-model.js';

describe('certify beside a general solver', () => {
  it.each([[2, 7], [4, 5], [5, 6], [8, 5]])('bounds the proven optimum of seed %i with %i requests', async (seed, requests) => {
    const whole = madeUpProblem(seed, { schools: 4, venues: 14, requests, weeks: 3 });
    const problem = { ...whole, requests: whole.requests.map((r) => ({ ...r, dates: r.dates.slice(0, 6) })) };
    // The package is CommonJS; its types put the function under default, Node does not.
    const load = loadHighs as unknown as typeof loadHighs.default, highs = await load(), proven = highs.solve(mixedIntegerModel(problem), { time_limit: 50, mip_rel_gap: 1e-7 });
    expect(proven.Status).toBe('Optimal');
    const optimum = proven.ObjectiveValue, certificate = certify(problem, { lowerBound: optimum, iterations: 400 });
    expect(solve(problem, { seed: 1, moves: 5000 }).figures.value).toBeLessThanOrEqual(optimum + 0.05 + 1e-6);
    expect(certificate.bound).toBeGreaterThanOrEqual(optimum - 1e-4);
    expect(certificate.bound).toBeLessThan(1.03 * optimum);
    expect(checkCertificate(problem, certificate).bound).toBeCloseTo(certificate.bound, 6);
  });
});
