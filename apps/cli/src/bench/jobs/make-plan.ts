import { firstCome, measure, solve, verify, type Figures, type Goals, type Problem } from '#slot-assignment';
import { stopwatch } from '../clock.js';
import { madeUpDistrict, type Terms } from '../made-up/made-up-district.js';
import { servableStudents } from './servable-students.js';

export interface PlanOrder {
  readonly terms: Terms;
  /** Only the days a school ranked, as in real practice: nobody says what else would do. */
  readonly wishedOnly?: boolean;
  readonly goals?: Goals;
}

export interface PlanMade {
  readonly figures: Figures;
  readonly firstCome: Figures;
  readonly broken: number;
  readonly cpuSeconds: number;
  /** Students that could be served if every request were alone in the district. */
  readonly servablePct: number;
}

/** The usual plan of a district beside first come, first served. */
export function makePlan({ terms, wishedOnly = false, goals }: PlanOrder): PlanMade {
  const problem = wishedOnly ? onlyWished(madeUpDistrict(terms)) : madeUpDistrict(terms), time = stopwatch();
  const { plan, figures } = solve(problem, { seed: 1, goals }), cpuSeconds = time.cpu(), today = firstCome(problem);
  const asked = problem.requests.reduce((sum, r) => sum + r.headcount, 0);
  return {
    figures, firstCome: measure(problem, today).figures, broken: verify(problem, plan).broken.length + verify(problem, today).broken.length, cpuSeconds,
    servablePct: (100 * servableStudents(problem)) / asked,
  };
}

const ACCEPTABLE = 0.25;

function onlyWished(problem: Problem): Problem {
  return { ...problem, requests: problem.requests.map((r) => ({ ...r, dates: r.dates.filter(({ preference }) => preference > ACCEPTABLE) })) };
}
