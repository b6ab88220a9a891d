import type { Goals } from '#slot-assignment';
import { judged, type Check, type Goal, type Run } from '../goal.js';
import type { PlanMade } from '../jobs/make-plan.js';
import { overSeeds, termsOf, usualPlans } from './usual-plans.js';

const SHARE_OF_FIRST_COME = 0.6;
const TOP_THREE_PCT = 85;
const EVEN = { weekPeakToMean: 1.3, firstWishPct: 55 };
const EVENEST = { weekPeakToMean: 1.1 };

/** Evenness is what the product is for; what it costs in wishes stands beside it. */
export const evenWeeks: Goal = {
  id: 'A6', title: 'Even weeks (busiest week over the mean), and the wishes kept',
  async measure(run) {
    const { lowLoad, highLoad } = run.scale, usual = await Promise.all([lowLoad, highLoad].map(async (load) => ({ load, plans: await usualPlans(run, load) })));
    const [even, evenest] = await Promise.all([atGoals(run, EVEN), atGoals(run, EVENEST)]);
    return [
      ...usual.flatMap(({ load, plans }): Check[] => [overSeeds(plans, {
        asked: `load ${load}, by default: at most ${SHARE_OF_FIRST_COME} x first come`, figure: (p) => `${p.figures.weekPeakToMean} (x${(p.figures.weekPeakToMean / p.firstCome.weekPeakToMean).toFixed(2)})`,
        firstCome: (p) => String(p.firstCome.weekPeakToMean), keeps: (p) => p.figures.weekPeakToMean <= SHARE_OF_FIRST_COME * p.firstCome.weekPeakToMean + 0.005,
      }), overSeeds(plans, {
        asked: `with at least ${TOP_THREE_PCT} % among the first three wishes`, figure: (p) => `${p.figures.topThreePct} %`, firstCome: (p) => `${p.firstCome.topThreePct} %`, keeps: (p) => p.figures.topThreePct >= TOP_THREE_PCT,
      })].map((check) => (load === lowLoad ? check : told(check)))),
      overSeeds(even, {
        asked: `load ${lowLoad}, asked for ${EVEN.weekPeakToMean}: reached with at least ${EVEN.firstWishPct} % first wishes`, figure: (p) => `${p.figures.weekPeakToMean}: ${p.figures.firstWishPct} %`,
        firstCome: (p) => `${p.firstCome.weekPeakToMean}: ${p.firstCome.firstWishPct} %`, keeps: (p) => p.figures.weekPeakToMean <= EVEN.weekPeakToMean && p.figures.firstWishPct >= EVEN.firstWishPct,
      }),
      overSeeds(evenest, { asked: `load ${lowLoad}, asked for ${EVENEST.weekPeakToMean}: reached`, figure: (p) => `${p.figures.weekPeakToMean}: ${p.figures.firstWishPct} %`, keeps: (p) => p.figures.weekPeakToMean <= EVENEST.weekPeakToMean }),
      served([...even, ...evenest]),
    ];
  },
};

/** The goal was set at the low load and names no other; what becomes of it where seats are short is told beside it. */
function told({ asked, figure, firstCome }: Check): Check {
  return { asked: asked.replace('by default:', 'told beside it:'), figure, ...(firstCome === undefined ? {} : { firstCome }) };
}

function atGoals(run: Run, goals: Goals): Promise<PlanMade[]> {
  return Promise.all(run.scale.seeds.map(async (seed) => (await run.work.run('makePlan', { terms: termsOf(run, run.scale.lowLoad, seed), goals })).result));
}

function served(plans: readonly PlanMade[]): Check {
  const lost = plans.reduce((sum, p) => sum + Math.max(0, p.servablePct - p.figures.servedPct), 0) / plans.length;
  return { asked: 'students lost to evenness there', figure: `${lost.toFixed(2)} % of those who can be served`, verdict: judged(lost < 0.05) };
}
