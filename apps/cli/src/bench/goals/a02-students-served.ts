import { judged, type Check, type Goal } from '../goal.js';
import { overSeeds, termsOf, usualPlans } from './usual-plans.js';

const LEAST_RATIO = 1.2;

/** In real practice nobody says which other days would do, so only wished days count for the comparison. */
export const studentsServed: Goal = {
  id: 'A2', title: 'More students served than first come, first served',
  async measure(run) {
    const { scale, work } = run;
    const tight = await Promise.all(scale.seeds.map(async (seed) => (await work.run('makePlan', { terms: termsOf(run, scale.highLoad, seed), wishedOnly: true })).result));
    const easy = await usualPlans(run, scale.lowLoad);
    const unservable: Check[] = easy.some(({ servablePct }) => servablePct < 99.995) ? [{
      asked: `load ${scale.lowLoad}: of those who could go if every request were alone`, figure: easy.map(({ figures, servablePct }) => `${((100 * figures.servedPct) / servablePct).toFixed(2)} %`).join(', '),
      verdict: judged(easy.every(({ figures, servablePct }) => figures.servedPct >= servablePct - 0.005)),
    }] : [];
    return [
      overSeeds(tight, {
        asked: `load ${scale.highLoad}, wished dates only: at least ${LEAST_RATIO} x first come`, figure: (p) => `x${(p.figures.students / p.firstCome.students).toFixed(3)} of at most x${(p.servablePct / p.firstCome.servedPct).toFixed(2)}`,
        firstCome: (p) => `${p.firstCome.servedPct.toFixed(1)} %`, keeps: (p) => p.figures.students >= LEAST_RATIO * p.firstCome.students,
      }),
      overSeeds(easy, { asked: `load ${scale.lowLoad}: 100 % served`, figure: (p) => `${p.figures.servedPct.toFixed(2)} %`, firstCome: (p) => `${p.firstCome.servedPct.toFixed(1)} %`, keeps: (p) => p.figures.servedPct >= 99.995 }),
      ...unservable,
    ];
  },
};
