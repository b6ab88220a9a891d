import { madeUpProblem } from '../../model/made-up-problem.js';
import type { Certificate, Multiplier } from '../certificate.js';
import { certify } from '../certify.js';
import { checkCertificate } from './check-certificate.js';

const problem = madeUpProblem(4, { schools: 6, venues: 20, requests: 14, weeks: 3 });
const sound = certify(problem, { lowerBound: 0, iterations: 60 });

function withFirst(layer: Multiplier['layer'], change: Partial<Multiplier>): Certificate {
  const at = sound.multipliers.findIndex((m) => m.layer === layer);
  return { ...sound, multipliers: sound.multipliers.map((m, i) => (i === at ? { ...m, ...change } : m)) };
}

describe('checkCertificate', () => {
  it('finds the stated bound again', () => {
    expect(Math.abs(checkCertificate(problem, sound).bound - sound.bound)).toBeLessThanOrEqual(1e-9 * sound.bound);
    expect(checkCertificate(problem, JSON.parse(JSON.stringify(sound)) as Certificate).bound).toBe(checkCertificate(problem, sound).bound);
  });

  it('holds for any prices at all: a certificate without prices only proves less', () => {
    const free = certify(problem, { lowerBound: 0, iterations: 1 });
    expect(free.multipliers).toEqual([]);
    expect(checkCertificate(problem, free).bound).toBeGreaterThan(sound.bound);
  });

  it.each<[string, Certificate, RegExp]>([
    ['a bound stated too low', { ...sound, bound: sound.bound - 0.01 }, /states the bound/],
    ['a bound stated too high', { ...sound, bound: sound.bound * 1.001 }, /states the bound/],
    ['no bound', { ...sound, bound: Number.NaN }, /states no bound/],
    ['a negative price', withFirst('parties-per-week', { price: -1 }), /must be at least 0/],
    ['an infinite price', withFirst('parties-per-week', { price: Infinity }), /must be at least 0/],
    ['a price changed', withFirst('parties-per-week', { price: 77 }), /states the bound/],
    ['a load price above the dearest', { ...sound, multipliers: [{ layer: 'week-load', of: 'd0', at: '2027-03-01', price: 4.5 }] }, /at most 4/],
    ['a day price above the dearest', { ...sound, multipliers: [{ layer: 'day-load', of: 'd0', at: '2027-03-01', price: 2.5 }] }, /at most 2/],
    ['a price left out', { ...sound, multipliers: sound.multipliers.slice(1) }, /states the bound/],
    ['a price given twice', { ...sound, multipliers: [...sound.multipliers, sound.multipliers[0]!] }, /twice/],
    ['an unknown venue', withFirst('parties-per-week', { of: 'nowhere' }), /does not have/],
    ['an unknown week', withFirst('parties-per-week', { at: '2027-03-03' }), /does not have/],
    ['an unknown rule', withFirst('parties-per-week', { layer: 'wishes' as 'seats' }), /no such multiplier/],
    ['an unknown request', { ...sound, multipliers: [{ layer: 'request-parties', of: 'r99', price: 1 }] }, /does not have/],
    ['an unknown district', { ...sound, multipliers: [{ layer: 'week-load', of: 'd9', at: '2027-03-01', price: 1 }] }, /does not have/],
    ['another format', { ...sound, format: 'other/1' as Certificate['format'] }, /format/],
    ['no list of prices', { ...sound, multipliers: undefined as unknown as Multiplier[] }, /lists no multipliers/],
    ['an empty entry', { ...sound, multipliers: [null as unknown as Multiplier] }, /no such multiplier/],
    ['another problem', { ...sound, inputHash: '0'.repeat(32) }, /another problem/],
  ])('refuses %s', (_what, tampered, message) => {
    expect(() => checkCertificate(problem, tampered)).toThrow(message);
  });

  it('refuses a certificate once the problem has changed', () => {
    const [first, ...others] = problem.venues;
    expect(() => checkCertificate({ ...problem, venues: [{ ...first!, seats: first!.seats + 1 }, ...others] }, sound)).toThrow(/another problem/);
  });
});
