import { certify, checkCertificate } from '#slot-assignment';
import { cpuDeadline, stopwatch } from '../clock.js';
import { madeUpDistrict, type Terms } from '../made-up/made-up-district.js';
import { paceOf, valuedPlan } from './search-for.js';

/** Seconds of search that tell the descent what to aim at. */
const AIM_SECONDS = 2;
const ENDLESS = 1_000_000;

/** A proven upper bound of the value within some processor seconds, and what checking its certificate costs. */
export function proveBound({ terms, seconds }: { terms: Terms; seconds: number }): { bound: number; rounds: number; checkedBound: number; checkSeconds: number; multipliers: number } {
  const problem = madeUpDistrict(terms), until = cpuDeadline(seconds);
  const { figures } = valuedPlan(problem, paceOf(problem), Math.min(AIM_SECONDS, seconds / 4));
  let rounds = 0;
  const certificate = certify(problem, { lowerBound: figures.value, deadline: until, iterations: ENDLESS, onProgress: ({ iterationsDone }) => (rounds = iterationsDone) });
  const time = stopwatch(), checked = checkCertificate(problem, certificate);
  return { bound: certificate.bound, rounds, checkedBound: checked.bound, checkSeconds: time.cpu(), multipliers: certificate.multipliers.length };
}
