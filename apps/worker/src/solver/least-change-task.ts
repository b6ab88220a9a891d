import type { LeastChangeInput, RunFigures } from '#school-scheduling';
import { type Assignment, type Change, firstCome, type Plan, type Problem, resolve, verify } from '#slot-assignment';
import { figuresOf } from './plan-figures.js';
import { assertKept, assertSound } from './sound-problem.js';
import type { SearchTerms, SolverHooks } from './task-terms.js';

export interface LeastChangeTask extends Omit<SearchTerms, 'problem'>, LeastChangeInput {
  readonly kind: 'least-change';
}

export interface LeastChangeResult {
  readonly plan: Plan;
  /** First come, first served: today's practice on the same wishes. */
  readonly before: RunFigures;
  readonly after: RunFigures;
  readonly problemHash: string;
  /** Groups with another date than before. */
  readonly dates: number;
}

/** Keeps a plan as far as it holds, locked visits wholly, and finds places for whoever has none. The plan is checked by code the search does not share. */
export function leastChangeTask({ problem, previous, seed, weights, moves }: LeastChangeTask, { onProgress, isTimeUp }: SolverHooks): LeastChangeResult {
  assertSound(problem);
  onProgress({ phase: 'searching', share: 0 });
  const first = firstCome(problem), from = previous ?? first;
  const { plan, log, changed } = resolve(problem, from, regrouped(problem, from), { seed, weights, deadline: isTimeUp, ...(moves === undefined ? {} : { moves }) });
  onProgress({ phase: 'explaining', share: 1 });
  assertKept(problem, plan);
  return { plan: told(plan, from), problemHash: log.inputHash, dates: changed.dates, before: figuresOf(problem, first), after: figuresOf(problem, plan) };
}

const TERMS = new Set(['served', 'max-parties', 'accessible-seats']);

/** Groups that changed since the plan was made and are seated against their own terms now: the search is told, or it would leave them as they are. */
function regrouped(problem: Problem, { assignments, ...rest }: Plan): Change[] {
  const known = new Map(problem.requests.map((request) => [request.id, request]));
  const places = verify(problem, { assignments, ...rest }).broken.filter(({ rule }) => TERMS.has(rule)).map(({ path }) => Number(path.split('/')[2]));
  return [...new Set(places)].flatMap((place): Change[] => {
    const request = known.get(assignments[place]?.request ?? '');
    return request ? [{ kind: 'change-request', request: request.id, to: { headcount: request.headcount, interests: request.interests } }] : [];
  });
}

/** Whoever stays keeps the reasons given before. */
function told(plan: Plan, from: Plan): Plan {
  const before = new Map(from.assignments.map((each) => [each.request, each]));
  return { ...plan, assignments: plan.assignments.map((each) => {
    const known = before.get(each.request);
    return known?.reasons?.length && written(known) === written(each) ? { ...each, reasons: known.reasons } : each;
  }) };
}

const written = ({ date, band, parties }: Assignment): string => `${date} ${band} ${parties.map(({ venue, students }) => `${venue} ${students}`).sort().join()}`;
