import { firstCome } from '../compare/first-come.js';
import type { Problem } from '../model/problem.js';
import { measure } from '../verify/figures.js';
import type { Goals } from './goals.js';

/** The busiest week stands out at most this much of what it does when the first to call is served first. */
const PEAK_OF_FIRST_COME = 0.6;
const TOP_THREE_PCT = 85;
const LEAST_SCHOOL = 0.8;

/** What is asked of a plan when the director asks for nothing: much evener than today's practice, with the wishes of nearly everybody kept. */
export function defaultGoals(problem: Problem): Goals {
  if (problem.requests.length === 0) return {};
  const { figures, load } = measure(problem, firstCome(inOrder(problem))), asked = problem.requests.map((r) => r.headcount);
  // A week cannot be emptier than its largest request.
  const least = (Math.max(...asked) * load.weeks.length) / asked.reduce((a, b) => a + b, 0);
  const peak = Math.max(PEAK_OF_FIRST_COME * figures.weekPeakToMean, 1.02 * least);
  return { weekPeakToMean: Math.floor(100 * peak) / 100, topThreePct: TOP_THREE_PCT, leastSchool: LEAST_SCHOOL };
}

/** First come, first served breaks ties by the order of the input; goals must not depend on it. */
function inOrder(problem: Problem): Problem {
  const key = ({ date, band }: { date: string; band: string }): string => `${date} ${band}`;
  return {
    ...problem, venues: [...problem.venues].sort((a, b) => (a.id < b.id ? -1 : 1)),
    requests: problem.requests.map((r) => ({ ...r, dates: [...r.dates].sort((a, b) => (key(a) < key(b) ? -1 : 1)) })),
  };
}
