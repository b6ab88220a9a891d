import { componentsOf } from '../components/components-of.js';
import { solveShare } from '../components/share.js';
import { madeUpProblem } from '../model/made-up-problem.js';
import type { Problem } from '../model/problem.js';
import { solve, solveInStages, type Solution } from '../solve.js';
import { verify } from '../verify/verify.js';
import { frontier } from './frontier.js';

const DISTRICT = { schools: 24, venues: 60, requests: 40, weeks: 8 };
const METROPOLIS = { schools: 30, venues: 120, requests: 240, weeks: 6, districts: 4 };

/** Two copies of a problem too far apart to share a venue. */
function apart(problem: Problem): Problem {
  const far = (id: string): string => `far ${id}`;
  const also = {
    schools: problem.schools.map((s) => ({ ...s, id: far(s.id), district: far(s.district), x: s.x + 1000 })), venues: problem.venues.map((v) => ({ ...v, id: far(v.id), x: v.x + 1000 })),
    requests: problem.requests.map((r) => ({ ...r, id: far(r.id), school: far(r.school) })),
  };
  return { ...problem, schools: [...problem.schools, ...also.schools], venues: [...problem.venues, ...also.venues], requests: [...problem.requests, ...also.requests] };
}

/** Searches the shares of each list last first, as threads might. */
function backwards(problem: Problem, moves: number): Solution {
  const stages = solveInStages(problem, { seed: 1, moves });
  let step = stages.next();
  while (!step.done) step = stages.next([...step.value].reverse().map((share) => solveShare(structuredClone(share.make()), { endedBy: () => undefined })).reverse());
  return step.value;
}

describe('goals', () => {
  it('lowers the busiest week to the target, reports it, and states the published value', () => {
    const problem = madeUpProblem(9, DISTRICT), free = solve(problem, { seed: 1, moves: 30_000, goals: {} }), target = Math.round(90 * free.figures.weekPeakToMean) / 100;
    const { plan, figures, goals } = solve(problem, { seed: 1, moves: 30_000, goals: { weekPeakToMean: target } });
    expect(goals).toEqual([{ goal: 'weekPeakToMean', target, reached: figures.weekPeakToMean, met: true }]);
    expect(figures.students).toBeGreaterThanOrEqual(0.99 * free.figures.students);
    expect(verify(problem, plan).broken).toEqual([]);
  });

  it('draws a frontier on which wishes only grow as evenness is given up', () => {
    const points = frontier(madeUpProblem(9, DISTRICT), [1.3, 1.6, 2, Infinity], { seed: 1, moves: 40_000 });
    expect(points.length).toBeGreaterThan(0);
    for (const key of ['weekPeakToMean', 'firstWishPct', 'topThreePct'] as const) expect(points.map((p) => p[key])).toEqual(points.map((p) => p[key]).sort((a, b) => a - b));
  });
});

describe('components', () => {
  it('are cut where neither a venue nor a district is shared, and joined into one valid plan', () => {
    const problem = apart(madeUpProblem(4, DISTRICT)), { plan } = solve(problem, { seed: 1, moves: 8000 });
    expect(componentsOf(problem).length).toBeGreaterThanOrEqual(2);
    expect(componentsOf(problem).flatMap((c) => c.requests)).toHaveLength(problem.requests.length);
    expect(verify(problem, plan).broken).toEqual([]);
  });

  it('of many districts give a valid plan that does not depend on the order shares are searched in', () => {
    const problem = madeUpProblem(2, METROPOLIS), { plan, log } = solve(problem, { seed: 1, moves: 3000 });
    expect(verify(problem, plan).broken).toEqual([]);
    expect(backwards({ ...problem, requests: [...problem.requests].reverse(), venues: [...problem.venues].reverse() }, 3000).log.planHash).toBe(log.planHash);
  });
});
