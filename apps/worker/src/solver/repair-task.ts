import type { RepairInput, RunFigures } from '#school-scheduling';
import { type Assignment, ChangesRefused, type Plan, type Problem, resolve } from '#slot-assignment';
import { figuresOf } from './plan-figures.js';
import { type SearchTerms, type SolverHooks, SolverRefusal } from './task-terms.js';
import { assertKept, assertSound } from './sound-problem.js';

export interface RepairTask extends SearchTerms, RepairInput {
  readonly kind: 'repair';
}

export interface RepairResult {
  readonly plan: Plan;
  readonly before: RunFigures;
  readonly after: RunFigures;
  readonly problemHash: string;
  /** Groups nothing happened to that change all the same. */
  readonly touchedOthers: number;
}

/** Mends what is booked: nothing that holds is moved unless somebody must make room. The plan is checked by code the search does not share. */
export function repairTask({ problem, previous, booked, changes, frozenUntil, seed, weights, moves }: RepairTask, { onProgress, isTimeUp }: SolverHooks): RepairResult {
  assertSound(problem);
  onProgress({ phase: 'searching', share: 0 });
  const resolution = inWords(() => resolve(problem, previous, changes, {
    seed, weights, freezeUntil: frozenUntil, deadline: isTimeUp, ...(moves === undefined ? {} : { moves }),
  }));
  onProgress({ phase: 'explaining', share: 1 });
  assertKept(resolution.problem, resolution.plan);
  return {
    plan: told(seasonOnly.plan(resolution.plan), booked, problem), problemHash: resolution.log.inputHash, touchedOthers: resolution.changed.touchedOthers,
    before: figuresOf(seasonOnly.problem(problem), seasonOnly.plan(booked)), after: figuresOf(seasonOnly.problem(resolution.problem), seasonOnly.plan(resolution.plan)),
  };
}

function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ChangesRefused)) throw error;
    throw new SolverRefusal(`이 변경은 지금 기간에 맞지 않습니다 (${error.faults.map(({ path, message }) => `${path} ${message}`).join(', ')}).`);
  }
}

/** Direct bookings sit in the problem as a district of their own, so that nobody takes their seats; no figure counts them. */
const OTHERS = 'others-';
const isOurs = (id: string): boolean => !id.startsWith(OTHERS);
const seasonOnly = {
  plan: (plan: Plan): Plan => ({ ...plan, assignments: plan.assignments.filter(({ request }) => isOurs(request)), unassigned: plan.unassigned.filter(({ request }) => isOurs(request)) }),
  problem: (problem: Problem): Problem => ({
    ...problem, schools: problem.schools.filter(({ id }) => isOurs(id)), requests: problem.requests.filter(({ id }) => isOurs(id)),
    pins: problem.pins.filter(({ request }) => isOurs(request)),
  }),
};

/** Whoever is left alone keeps the reasons given at first; a wish called off is answered, too. */
function told(plan: Plan, booked: Plan, { requests }: Problem): Plan {
  const before = new Map(booked.assignments.map((assignment) => [assignment.request, assignment]));
  const assignments = plan.assignments.map((assignment) => {
    const standing = before.get(assignment.request);
    return standing?.reasons && written(standing) === written(assignment) ? { ...assignment, reasons: standing.reasons } : assignment;
  });
  const answered = new Set([...plan.assignments, ...plan.unassigned].map(({ request }) => request));
  const calledOff = requests.filter(({ id }) => isOurs(id) && !answered.has(id)).map(({ id }) => ({ request: id, reasons: [] }));
  return { ...plan, assignments, unassigned: [...plan.unassigned, ...calledOff] };
}

const written = ({ date, band, parties }: Assignment): string => `${date} ${band} ${parties.map(({ venue, students }) => `${venue} ${students}`).sort().join()}`;
