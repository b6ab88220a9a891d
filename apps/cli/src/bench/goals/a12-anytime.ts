import { judged, type Goal } from '../goal.js';
import { longSearch } from './long-search.js';

/** A director who changes one thing wants to see what becomes of it, not to wait a minute. */
export const anytime: Goal = {
  id: 'A12', title: 'Good after one second already',
  async measure(run) {
    const asked = [{ load: run.scale.lowLoad, least: 99 }, { load: run.scale.highLoad, least: 98 }], seconds = run.scale.proofSeconds;
    return Promise.all(asked.map(async ({ load, least }) => {
      const [first = 0, last = 1] = (await longSearch(run, load)).values, percent = (100 * first) / last;
      return { asked: `load ${load}: value after 1 s at least ${least} % of ${seconds} s`, figure: `${percent.toFixed(2)} % (${first.toFixed(0)} of ${last.toFixed(0)})`, verdict: judged(percent >= least) };
    }));
  },
};
