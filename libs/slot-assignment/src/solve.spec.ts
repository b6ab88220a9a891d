import fc from 'fast-check';
import { firstCome } from './compare/first-come.js';
import { madeUpProblem } from './model/made-up-problem.js';
import type { Problem } from './model/problem.js';
import { SeededRandom } from './model/seeded-random.js';
import { solve } from './solve.js';
import { verify } from './verify/verify.js';

const SMALL = { schools: 8, venues: 24, requests: 24, weeks: 4 };
const DISTRICT = { schools: 24, venues: 60, requests: 40, weeks: 8 };
const seeds = fc.integer({ min: 1, max: 100_000 });

function shuffled<T>(list: readonly T[], random: SeededRandom): T[] {
  const copy = [...list];
  for (let k = copy.length - 1; k > 0; k--) { const other = random.below(k + 1); [copy[k], copy[other]] = [copy[other]!, copy[k]!]; }
  return copy;
}

function written(problem: Problem, seed: number): Problem {
  const random = new SeededRandom(seed);
  return {
    ...problem, holidays: shuffled(problem.holidays, random), schools: shuffled(problem.schools, random), venues: shuffled(problem.venues, random),
    requests: shuffled(problem.requests, random).map((r) => ({ ...r, dates: shuffled(r.dates, random) })),
  };
}

describe('solve', () => {
  it('breaks no hard rule on made-up problems of many kinds', () => {
    fc.assert(fc.property(seeds, fc.integer({ min: 4, max: 30 }), fc.integer({ min: 1, max: 3 }), (seed, venues, districts) => {
      const problem = madeUpProblem(seed, { schools: 6, venues, requests: 18, weeks: 3, districts });
      const { plan, unassigned, figures } = solve(problem, { seed, moves: 1500 });
      expect(verify(problem, plan)).toEqual({ broken: [], figures });
      expect(unassigned.every((u) => u.reasons.length > 0)).toBe(true);
    }), { numRuns: 40 });
  });

  it('gives the same plan three times, and for every order the input may come in', () => {
    const problem = madeUpProblem(7, SMALL), first = solve(problem, { seed: 3, moves: 6000 });
    for (const again of [problem, problem, written(problem, 1), written(problem, 2)]) {
      const { plan, log } = solve(again, { seed: 3, moves: 6000 });
      expect(plan).toEqual(first.plan);
      expect(log).toEqual(first.log);
    }
    expect(solve(problem, { seed: 4, moves: 6000 }).log.planHash).not.toBe(first.log.planHash);
  });

  it('beats first come, first served on value, students and the busiest week', () => {
    const problem = madeUpProblem(11, DISTRICT), ours = solve(problem, { seed: 1, moves: 60_000 }).figures, theirs = verify(problem, firstCome(problem)).figures;
    expect(ours.value).toBeGreaterThan(theirs.value);
    expect(ours.students).toBeGreaterThan(theirs.students);
    expect(ours.weekPeakToMean).toBeLessThan(theirs.weekPeakToMean);
  });

  it('keeps pins exactly, whatever would be better', () => {
    const problem = madeUpProblem(5, SMALL), worst = firstCome(problem).assignments.slice(0, 6);
    const pinned = { ...problem, pins: worst.map(({ request, date, band, parties }) => ({ request, date, band, parties })) }, { plan } = solve(pinned, { seed: 1, moves: 4000 });
    expect(verify(pinned, plan).broken).toEqual([]);
    for (const pin of pinned.pins) expect(plan.assignments.find((a) => a.request === pin.request)?.reasons).toEqual([{ code: 'PINNED' }]);
  });

  it('states the published value whatever the director weighs', () => {
    const problem = madeUpProblem(9, DISTRICT), even = solve(problem, { seed: 1, moves: 30_000, goals: {}, weights: { evenness: 10 } }), wished = solve(problem, { seed: 1, moves: 30_000, goals: {}, weights: { evenness: 0, wishes: 5 } });
    expect(verify(problem, even.plan).broken).toEqual([]);
    expect(verify(problem, wished.plan).broken).toEqual([]);
    expect(even.figures.weekPeakToMean).toBeLessThan(wished.figures.weekPeakToMean);
    expect(wished.figures.firstWishPct).toBeGreaterThan(even.figures.firstWishPct);
  });

  it('stops at the deadline with a whole plan, and says so', () => {
    const problem = madeUpProblem(5, SMALL);
    let asked = 0;
    const { plan, log } = solve(problem, { seed: 1, moves: 1_000_000, deadline: () => ++asked > 3 });
    expect(log).toMatchObject({ endedBy: 'deadline', moves: 1_000_000 });
    expect(log.movesDone).toBeLessThan(10_000);
    expect(verify(problem, plan).broken).toEqual([]);
  });

  it('stops when its signal is aborted', () => {
    const { log } = solve(madeUpProblem(5, SMALL), { seed: 1, moves: 1_000_000, signal: AbortSignal.abort() });
    expect(log).toMatchObject({ endedBy: 'signal', movesDone: 0 });
  });

  it('reports progress that only rises, until the last move', () => {
    const seen: number[] = [];
    solve(madeUpProblem(5, SMALL), { seed: 1, moves: 20_000, onProgress: ({ movesDone, moves }) => { expect(moves).toBe(20_000); seen.push(movesDone); } });
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(20_000);
  });

  it('answers a season without requests', () => {
    const { plan, figures } = solve(madeUpProblem(1, { ...SMALL, requests: 0 }), { seed: 1 });
    expect(plan.assignments).toEqual([]);
    expect(figures.value).toBe(0);
  });
});
