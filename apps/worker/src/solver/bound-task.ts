import { certifyPlan, checkCertificate, type Plan, type Problem } from '#slot-assignment';
import type { SolverHooks } from './task-terms.js';

export interface BoundTask {
  readonly kind: 'bound';
  readonly problem: Problem;
  readonly plan: Plan;
}

export interface BoundResult {
  /** No plan is worth more. */
  readonly bound: number;
}

/** Proves how much any plan of the problem can be worth, and has the proof checked by code that did not find it: an unchecked bound is a claim. */
export function boundTask({ problem, plan }: BoundTask, { onProgress, isTimeUp }: SolverHooks): BoundResult {
  const { certificate } = certifyPlan(problem, plan, {
    deadline: isTimeUp,
    onProgress: ({ iterationsDone, iterations, bound }) => onProgress({ phase: 'proving', share: iterationsDone / iterations, bound }),
  });
  return { bound: checkCertificate(problem, certificate).bound };
}
