import { judged, type Check, type Goal, type Run } from '../goal.js';
import { longSearch } from './long-search.js';
import { termsOf, usualPlans } from './usual-plans.js';

const MOST_GAP_PCT = { low: 0.8, high: 2 };
const CHECK_SECONDS = 1;
const TOLERANCE = 1e-9;

/** A plan is only known to be good when something proves that no plan is much better. */
export const provenGap: Goal = {
  id: 'A3', title: 'Proven distance from the best plan, search and proof side by side on a core each',
  async measure(run) {
    const low = await atLoad(run, run.scale.lowLoad, MOST_GAP_PCT.low), high = await atLoad(run, run.scale.highLoad, MOST_GAP_PCT.high);
    return [...low, ...high];
  },
};

async function atLoad(run: Run, load: number, most: number): Promise<Check[]> {
  const seconds = run.scale.proofSeconds;
  const [search, { result: proof }] = await Promise.all([longSearch(run, load), run.work.run('proveBound', { terms: termsOf(run, load), seconds })]);
  const value = search.values.at(-1)!, gap = gapPct(value, proof.bound), differs = Math.abs(proof.checkedBound - proof.bound) / Math.abs(proof.bound);
  const usual = (await usualPlans(run, load))[0]!.figures.value;
  return [
    { asked: `load ${load}: gap at most ${most} % in ${seconds} s`, figure: `${gap.toFixed(2)} % (value ${value.toFixed(0)}, bound ${proof.bound.toFixed(0)})`, verdict: judged(gap <= most) },
    { asked: `certificate checked in at most ${CHECK_SECONDS} s, bound equal to 1e-9`, figure: `${proof.checkSeconds.toFixed(2)} s, differs by ${differs.toExponential(0)}`, verdict: judged(proof.checkSeconds <= CHECK_SECONDS && differs <= TOLERANCE) },
    { asked: 'the usual plan, which also keeps the goals, against the same bound', figure: `${gapPct(usual, proof.bound).toFixed(2)} %` },
  ];
}

function gapPct(value: number, bound: number): number {
  return (100 * (bound - value)) / bound;
}
