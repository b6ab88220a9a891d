import type { Goal } from '../goal.js';
import { overSeeds, termsOf } from './usual-plans.js';

const LEAST_VALUE_PCT = 99.5;
const MOST_DATES_PCT = 5;
const MOST_OTHERS_PCT = 10;
const MOST_SECONDS = 1;

/** Venues drop out after everybody knows the plan; the repair must not cost more telephone calls than needed. */
export const repair: Goal = {
  id: 'A9', title: 'Repair when a quarter of the requests lose a venue, against planning anew',
  async measure(run) {
    const all = await Promise.all(run.scale.seeds.map(async (seed) => (await run.work.run('repairPlan', { terms: termsOf(run, run.scale.lowLoad, seed) })).result));
    const share = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);
    return [
      { asked: 'the losses', figure: all.map((r) => `${r.venuesLost} venues: ${r.hit} of ${r.requests}`).join(', ') },
      overSeeds(all, { asked: `at least ${LEAST_VALUE_PCT} % of the value, no broken rule`, figure: (r) => `${share(r.repair.value, r.scratch.value).toFixed(2)} %${r.broken > 0 ? ' BROKEN' : ''}`, keeps: (r) => share(r.repair.value, r.scratch.value) >= LEAST_VALUE_PCT && r.broken === 0 }),
      overSeeds(all, { asked: `changed dates at most ${MOST_DATES_PCT} % of those changed by planning anew`, figure: (r) => `${r.repair.dates} of ${r.scratch.dates}`, keeps: (r) => share(r.repair.dates, r.scratch.dates) <= MOST_DATES_PCT }),
      overSeeds(all, { asked: `others touched at most ${MOST_OTHERS_PCT} % of those touched by planning anew`, figure: (r) => `${r.repair.others} of ${r.scratch.others}`, keeps: (r) => share(r.repair.others, r.scratch.others) <= MOST_OTHERS_PCT }),
      overSeeds(all, { asked: `in at most ${MOST_SECONDS} s`, figure: (r) => `${r.cpuSeconds.toFixed(2)} s`, keeps: (r) => r.cpuSeconds <= MOST_SECONDS }),
    ];
  },
};
