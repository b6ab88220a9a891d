import type { Goal } from '../goal.js';
import { overSeeds, usualPlans } from './usual-plans.js';

const LEAST_SCHOOL = 0.8;
const MOST_SHORTFALL = 0.01;
const LEAST_JAIN = 0.998;

/** No school may be forgotten, and schools with fewer means must not come off worse. */
export const fairToSchools: Goal = {
  id: 'A8', title: 'Fair to every school (satisfaction 0 to 1)',
  async measure(run) {
    const loads = [run.scale.lowLoad, run.scale.highLoad], plans = await Promise.all(loads.map((load) => usualPlans(run, load)));
    return loads.flatMap((load, i) => [
      overSeeds(plans[i]!, { asked: `load ${load}: least school at least ${LEAST_SCHOOL}`, figure: (p) => p.figures.schoolLeast.toFixed(3), firstCome: (p) => p.firstCome.schoolLeast.toFixed(2), keeps: (p) => p.figures.schoolLeast >= LEAST_SCHOOL }),
      overSeeds(plans[i]!, {
        asked: `load ${load}: shortfall of underserved schools at most ${MOST_SHORTFALL} either way`, figure: (p) => p.figures.underservedShortfall.toFixed(3), firstCome: (p) => p.firstCome.underservedShortfall.toFixed(2),
        keeps: (p) => Math.abs(p.figures.underservedShortfall) <= MOST_SHORTFALL,
      }),
      overSeeds(plans[i]!, { asked: `load ${load}: Jain's index at least ${LEAST_JAIN}`, figure: (p) => p.figures.jain.toFixed(4), firstCome: (p) => p.firstCome.jain.toFixed(2), keeps: (p) => p.figures.jain >= LEAST_JAIN }),
    ]);
  },
};
