import type { Goal } from '../goal.js';
import { overSeeds, usualPlans } from './usual-plans.js';

/** A visit to a trade a student did not ask for is half a visit. */
export const interestMatch: Goal = {
  id: 'A7', title: 'Students in a job field they are interested in',
  async measure(run) {
    const asked = [{ load: run.scale.lowLoad, points: 12 }, { load: run.scale.highLoad, points: 8 }];
    return Promise.all(asked.map(async ({ load, points }) => overSeeds(await usualPlans(run, load), {
      asked: `load ${load}: at least first come + ${points} points`, figure: ({ figures, firstCome }) => `${figures.fieldMatchPct} % (+${(figures.fieldMatchPct - firstCome.fieldMatchPct).toFixed(1)})`,
      firstCome: (p) => `${p.firstCome.fieldMatchPct} %`, keeps: ({ figures, firstCome }) => figures.fieldMatchPct >= firstCome.fieldMatchPct + points - 1e-9,
    })));
  },
};
