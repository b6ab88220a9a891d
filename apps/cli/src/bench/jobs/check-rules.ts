import { firstCome, solve, verify, type Problem } from '#slot-assignment';
import { madeUpDistrict } from '../made-up/made-up-district.js';
import { plantedBreaks } from './planted-breaks.js';

export interface RulesChecked {
  readonly problems: number;
  readonly pinned: number;
  readonly broken: readonly string[];
  readonly planted: number;
  readonly missed: readonly string[];
}

const LEAST_LOAD = 0.3;
const MOST_LOAD = 1.3;
const DISTRICTS = [1, 1, 2, 1, 3, 1, 4, 2, 1, 6, 1, 9, 2, 1, 16, 3, 1, 25] as const;
/** Small districts: what counts here is how many, and how unlike. */
const SIZE = { schools: 7, venues: 36 };
const MOVES = { least: 30_000, perRequest: 150 };
const PIN_EVERY = 4;
const PINS = 3;
const PLANT_EVERY = 4;

/** Plans every `step`-th of so many problems of rising load and checks them with the independent verifier; in some, one break of every rule is planted. */
export function checkRules({ from, step, of }: { from: number; step: number; of: number }): RulesChecked {
  const broken: string[] = [], missed: string[] = [];
  let problems = 0, pinned = 0, planted = 0;
  for (let i = from; i < of; i += step, problems++) {
    const problem = problemNumber(i, of), { plan } = solve(problem, { seed: i, moves: MOVES.least + MOVES.perRequest * problem.requests.length });
    if (problem.pins.length > 0) pinned++;
    broken.push(...verify(problem, plan).broken.map(({ rule, message }) => `problem ${i}, ${rule}: ${message}`));
    if (i % PLANT_EVERY !== 1 || plan.assignments.length === 0) continue;
    for (const { rule, problem: spoilt, plan: claimed } of plantedBreaks(problem, plan)) {
      planted++;
      if (!verify(spoilt, claimed).broken.some((b) => b.rule === rule)) missed.push(`problem ${i}, ${rule}`);
    }
  }
  return { problems, pinned, broken, planted, missed };
}

function problemNumber(i: number, of: number): Problem {
  const load = LEAST_LOAD + ((MOST_LOAD - LEAST_LOAD) * i) / Math.max(1, of - 1), districts = DISTRICTS[i % DISTRICTS.length]!;
  const problem = madeUpDistrict({ seed: 1000 + i, load, districts, ...SIZE });
  return i % PIN_EVERY === 0 ? { ...problem, pins: firstCome(problem).assignments.slice(0, PINS).map(({ request, date, band, parties }) => ({ request, date, band, parties })) } : problem;
}
