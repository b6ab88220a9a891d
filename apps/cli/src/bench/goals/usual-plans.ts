import type { PlanMade } from '../jobs/make-plan.js';
import type { Check, Run } from '../goal.js';
import { judged } from '../goal.js';
import type { Terms } from '../made-up/made-up-district.js';

const made = new WeakMap<Run, Map<number, Promise<readonly PlanMade[]>>>();

/** A district of the run's size. */
export function termsOf({ scale }: Run, load: number, seed = scale.seeds[0]!): Terms {
  return { seed, load, schools: scale.schools, venues: scale.venues };
}

/** The usual plan for every seed at one load; several goals look at the same plans. */
export function usualPlans(run: Run, load: number): Promise<readonly PlanMade[]> {
  const perLoad = made.get(run) ?? new Map<number, Promise<readonly PlanMade[]>>();
  made.set(run, perLoad);
  const plans = perLoad.get(load) ?? Promise.all(run.scale.seeds.map(async (seed) => (await run.work.run('makePlan', { terms: termsOf(run, load, seed) })).result));
  perLoad.set(load, plans);
  return plans;
}

/** One figure per seed, and whether every one of them keeps to what is asked. */
export function overSeeds<T>(list: readonly T[], { asked, figure, firstCome, keeps }: {
  asked: string; figure: (one: T) => string; firstCome?: (one: T) => string; keeps: (one: T) => boolean;
}): Check {
  return { asked, figure: list.map(figure).join(', '), ...(firstCome ? { firstCome: list.map(firstCome).join(', ') } : {}), verdict: judged(list.every(keeps)) };
}
