import type { Weights } from '../criteria/all-criteria.js';
import { goalResults, type Goals } from '../goals/goals.js';
import { explain } from '../explain/explain.js';
import { planFingerprint, problemFingerprint } from '../model/fingerprint.js';
import type { Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import type { Solution, SolveLog } from '../solve.js';
import { measure } from '../verify/figures.js';
import { applyChanges, type Changed } from './apply-changes.js';
import { reasonsForChange } from './change-reasons.js';
import { mayAddPlaces, type Change } from './change.js';
import { differenceOf, type Difference } from './difference.js';
import { settleAskingFewest } from './fewest-others.js';
import { freezeEnd, type Freeze } from './freeze.js';
import { assignmentOf } from './plan-of.js';
import type { Stability } from './steady-schedule.js';
import { takeUp, type Standing } from './take-up.js';

export interface ResolveOptions extends Freeze {
  readonly seed: number;
  /** Length of the first search; second looks at those it asked take up to two fifths more. The same seed and moves give the same plan. Default: by the number of requests that look for a place. */
  readonly moves?: number;
  readonly deadline?: () => boolean;
  readonly weights?: Weights;
  readonly stability?: Partial<Stability>;
  /** Only to tell what came of them: a repair keeps to the published value and the old plan. */
  readonly goals?: Goals;
}

export interface Resolution extends Solution {
  /** The problem the new plan answers. */
  readonly problem: Problem;
  readonly changed: Difference;
}

const MOVES_PER_REQUEST = 450;
/** A single request that lost a venue is mended long before a whole district would be. */
const MOVES_PER_SEEKER = 3000;
const LEAST_MOVES = 10_000;

/** Half a second of search on one core when a quarter of a district of 50 schools looks for a new place; `seekers` are those who do. */
export function defaultRepairMoves({ requests }: Problem, seekers = requests.length): number {
  return Math.min(MOVES_PER_REQUEST * requests.length, LEAST_MOVES + MOVES_PER_SEEKER * seekers);
}

/**
 * Answers changes after a plan is known: everything that still holds stays, what was hit is mended nearby, and as few others as possible are asked to move.
 * `changes` are all that happened since `problem`, even those an earlier call answered already: what hosts agreed to is told nowhere else.
 */
export function resolve(problem: Problem, plan: Plan, changes: readonly Change[], options: ResolveOptions): Resolution {
  const changed = applyChanges(problem, changes), standing = standAfter(changed, plan, changes, options);
  const { seed, deadline } = options, { schedule, board } = standing;
  const hit = new Set(board.requests.filter((_, r) => schedule.isHit[r] === 1).map((r) => r.id));
  let endedBy: SolveLog['endedBy'] = 'moves';
  const shouldStop = (): boolean => { if (deadline?.()) endedBy = 'deadline'; return endedBy !== 'moves'; };
  const restless = mayAddPlaces(changes) ? board.requests.flatMap((_, r) => (schedule.served[r]! < board.headcount[r]! ? [r] : [])) : [];
  const seekers = board.requests.filter((_, r) => schedule.isHit[r] === 1 || schedule.partyCount[r] === 0).length, moves = options.moves ?? defaultRepairMoves(problem, seekers + restless.length);
  const movesDone = settleAskingFewest(standing, { moves, shouldStop, restless });
  const after = write(changed.problem, standing, { seed, changes }), goals = options.goals ?? {};
  return {
    ...after, goals: goalResults(goals, { ...after.figures, leastSchool: after.figures.schoolLeast }), problem: changed.problem, changed: differenceOf(plan, after.plan, hit),
    log: { seed, moves, movesDone, endedBy, inputHash: problemFingerprint(changed.problem), planHash: planFingerprint(after.plan) },
  };
}

function standAfter(changed: Changed, plan: Plan, changes: readonly Change[], { seed, weights, stability, ...freeze }: ResolveOptions): Standing {
  const standing = takeUp(changed.problem, plan, { seed, weights, stability, agreements: changed, freezeUntil: freezeEnd(changed.problem.days, freeze) });
  const asked = new Set([...changed.released, ...changes.flatMap((c) => (c.kind === 'change-request' ? [c.request] : []))]);
  standing.board.requests.forEach(({ id }, r) => { if (asked.has(id)) standing.schedule.isHit[r] = 1; });
  return standing;
}

/** The plan as it stands, with reasons and figures. */
function write(problem: Problem, standing: Standing, { seed, changes }: { seed: number; changes: readonly Change[] }): Pick<Solution, 'plan' | 'unassigned' | 'figures'> {
  const { schedule, board } = standing, { assigned, unassigned } = explain(standing);
  const assignments = board.requests.flatMap((_, r) => {
    const assignment = assignmentOf(schedule, r);
    return assignment ? [{ ...assignment, reasons: [...reasonsForChange(standing, changes, r), ...(assigned.get(r) ?? [])] }] : [];
  });
  const bare: Plan = { format: 'goreuge-assignment-plan/1', seed, assignments, unassigned };
  const { figures } = measure(problem, bare);
  return { plan: { ...bare, value: figures.value }, unassigned, figures };
}
