import { judged, type Check, type Goal } from '../goal.js';
import type { PlanMade } from '../jobs/make-plan.js';
import { overSeeds, termsOf, usualPlans } from './usual-plans.js';

const LEAST_RATIO = 1.2;

/** In real practice nobody says which other days would do, so only wished days count for the comparison. */
export const studentsServed: Goal = {
  id: 'A2', title: 'More students served than first come, first served',
  async measure(run) {
    const { scale, work } = run;
    const tight = await Promise.all(scale.practiceSeeds.map(async (seed) => (await work.run('makePlan', { terms: termsOf(run, scale.highLoad, seed), wishedOnly: true })).result));
    const easy = await usualPlans(run, scale.lowLoad);
    const unservable: Check[] = easy.some(({ servablePct }) => servablePct < 99.995) ? [{
      asked: `load ${scale.lowLoad}: of those who could go if every request were alone`, figure: easy.map(({ figures, servablePct }) => `${((100 * figures.servedPct) / servablePct).toFixed(2)} %`).join(', '),
      verdict: judged(easy.every(({ figures, servablePct }) => figures.servedPct >= servablePct - 0.005)),
    }] : [];
    return [
      together(tight, `load ${scale.highLoad}, wished dates only, ${tight.length} districts together: at least ${LEAST_RATIO} x first come`),
      overSeeds(easy, { asked: `load ${scale.lowLoad}: 100 % served`, figure: (p) => `${p.figures.servedPct.toFixed(2)} %`, firstCome: (p) => `${p.firstCome.servedPct.toFixed(1)} %`, keeps: (p) => p.figures.servedPct >= 99.995 }),
      ...unservable,
    ];
  },
};

/** One district says little: where first come already serves 84 of 100, nobody can serve 1.2 times as many. */
function together(plans: readonly PlanMade[], asked: string): Check {
  const sum = (of: (p: PlanMade) => number): number => plans.reduce((total, p) => total + of(p), 0), ratios = plans.map((p) => p.figures.students / p.firstCome.students);
  const ratio = sum((p) => p.figures.students) / sum((p) => p.firstCome.students), most = sum((p) => (p.firstCome.students * p.servablePct) / p.firstCome.servedPct) / sum((p) => p.firstCome.students);
  return {
    asked, figure: `x${ratio.toFixed(3)} of at most x${most.toFixed(2)}; ${ratios.map((one) => one.toFixed(2)).join(' ')}`, firstCome: `${plans.map((p) => p.firstCome.servedPct.toFixed(0)).join(' ')} %`, verdict: judged(ratio >= LEAST_RATIO),
  };
}
