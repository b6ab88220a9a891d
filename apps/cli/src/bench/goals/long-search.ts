import type { Run } from '../goal.js';
import { termsOf } from './usual-plans.js';

/** Values of a one-second search and of one as long as the proof. */
export interface LongSearch {
  readonly values: readonly number[];
}

const started = new WeakMap<Run, Map<number, Promise<LongSearch>>>();

/** Looked at by two goals, so searched once per load. */
export function longSearch(run: Run, load: number): Promise<LongSearch> {
  const perLoad = started.get(run) ?? new Map<number, Promise<LongSearch>>();
  started.set(run, perLoad);
  const search = perLoad.get(load) ?? run.work.run('searchFor', { terms: termsOf(run, load), limits: [1, run.scale.proofSeconds] }).then(({ result }) => result);
  perLoad.set(load, search);
  return search;
}
