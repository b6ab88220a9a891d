import type { Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import { measure } from '../verify/figures.js';
import type { Certificate } from './certificate.js';
import { certify, type CertifyOptions } from './certify.js';

/** How good a plan provably is. */
export interface Proof {
  readonly value: number;
  /** No plan is worth more. */
  readonly bound: number;
  /** What the plan could at most still gain, in percent of the bound. */
  readonly gapPct: number;
  readonly certificate: Certificate;
}

/** Certifies the problem of a finished plan and states the plan's gap; made for the end of a run, with a deadline. */
export function certifyPlan(problem: Problem, plan: Plan, options: Omit<CertifyOptions, 'lowerBound'> = {}): Proof {
  const value = measure(problem, plan).figures.value, certificate = certify(problem, { ...options, lowerBound: value });
  return { value, bound: certificate.bound, gapPct: gapPct(value, certificate.bound), certificate };
}

/** Distance of a value from its bound, in percent of the bound; 0 where there is nothing to gain. */
export function gapPct(value: number, bound: number): number {
  return bound === 0 ? 0 : Math.max(0, (100 * (bound - value)) / Math.abs(bound));
}
