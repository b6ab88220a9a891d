import { problemFingerprint } from '../model/fingerprint.js';
import type { Problem } from '../model/problem.js';
import type { Certificate } from './certificate.js';
import { Descent } from './descent.js';
import { DualFunction } from './dual-function.js';
import { multipliersOf, roundPrices } from './multipliers.js';
import { layOutProof } from './proof-board.js';

export interface CertifyOptions {
  /** Value of the best plan known; the descent aims at it. A lower one costs time, never truth. */
  readonly lowerBound: number;
  /** Longest descent, in rounds; the same number gives the same certificate unless the deadline comes first. */
  readonly iterations?: number;
  /** Asked once a round; true ends the descent with the best bound so far. The only way time enters. */
  readonly deadline?: () => boolean;
  readonly onProgress?: (progress: CertifyProgress) => void;
  readonly signal?: AbortSignal;
}

export interface CertifyProgress {
  readonly iterationsDone: number;
  readonly iterations: number;
  /** Best bound so far. */
  readonly bound: number;
}

const DEFAULT_ITERATIONS = 1200;

/**
 * Proves how much any plan of the problem can be worth at most, by lowering the dual function (`DualFunction`) over the prices.
 * Works for every checked problem; a bound close to the best plan takes some hundred rounds. No chance is involved.
 */
export function certify(problem: Problem, options: CertifyOptions): Certificate {
  const { lowerBound, iterations = DEFAULT_ITERATIONS, deadline, onProgress, signal } = options;
  const dual = new DualFunction(layOutProof(problem)), descent = new Descent(dual, lowerBound);
  for (let done = 0; done < iterations && !descent.settled; done++) {
    // At least one round, so that there always is a bound to show.
    if (done > 0 && (signal?.aborted || deadline?.())) break;
    descent.round();
    onProgress?.({ iterationsDone: done + 1, iterations, bound: descent.bound });
  }
  const prices = roundPrices(descent.best);
  const bound = dual.evaluate(prices, new Float64Array(dual.rows));
  return { format: 'goreuge-assignment-certificate/1', inputHash: problemFingerprint(problem), bound, multipliers: multipliersOf(dual, prices) };
}
