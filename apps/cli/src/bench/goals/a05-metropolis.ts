import { judged, type Check, type Goal, type Run } from '../goal.js';
import type { MetropolisPlanned } from '../jobs/plan-metropolis.js';
import { JobFailed } from '../workshop.js';
import { termsOf } from './usual-plans.js';

const THREADS = 2;
const MOST_MB = 300;
const MOST_EXPONENT = 1.1;
/** A search told to end after a second still places everybody once and gives every answer its reasons. */
const HURRIED = { seconds: 1, overdue: 10, leastServedPct: 95 };
/** What must be left of the run's time beside the search's own: making the districts up before it, writing reasons and checking the plan after it. */
const RESERVE_SECONDS = 90;

/** Many districts whose schools cross the borders to venues of the neighbours. */
export const metropolis: Goal = {
  id: 'A5', title: 'From one district to a metropolis, on two cores',
  async measure(run) {
    const { large, largeSeconds, huge, hugeSeconds } = run.scale.districts;
    const one = await plan(run, 1, largeSeconds), many = await plan(run, large, largeSeconds);
    const hurried = await plan(run, large, HURRIED.seconds);
    const exponent = Math.log(many.cpuSeconds / one.cpuSeconds) / Math.log(large);
    const checks: Check[] = [
      { asked: `${large} districts in at most ${largeSeconds} s`, figure: told(many), verdict: judged(many.isWhole && many.wallSeconds <= largeSeconds && many.broken === 0) },
      { asked: `at most ${MOST_MB} MB`, figure: `${many.peakMb.toFixed(0)} MB`, verdict: judged(many.peakMb <= MOST_MB) },
      { asked: `processor seconds grow with the districts to the power of at most ${MOST_EXPONENT}`, figure: `${exponent.toFixed(3)} (1: ${one.cpuSeconds.toFixed(1)} s, ${large}: ${many.cpuSeconds.toFixed(0)} s)`, verdict: many.isWhole ? judged(exponent <= MOST_EXPONENT) : 'unmeasured' },
      {
        asked: `${large} districts, told to end after ${HURRIED.seconds} s: a plan of ${HURRIED.leastServedPct} % at most ${HURRIED.overdue} s later`,
        figure: told(hurried), verdict: judged(hurried.broken === 0 && hurried.servedPct >= HURRIED.leastServedPct && hurried.wallSeconds <= HURRIED.seconds + HURRIED.overdue),
      },
      { asked: 'progress at most five times a second', figure: String(many.progressPerSecond), verdict: judged(many.progressPerSecond <= 5) },
    ];
    return huge === undefined ? checks : [...checks, await hugeCheck(run, huge, hugeSeconds)];
  },
};

async function hugeCheck(run: Run, districts: number, seconds: number): Promise<Check> {
  const asked = `${districts} districts (${districts * run.scale.schools} schools) in at most ${seconds} s`, left = run.secondsLeft() - RESERVE_SECONDS;
  if (left < seconds) return { asked, figure: `the run has only ${Math.max(0, Math.round(left))} s left for it`, verdict: 'unmeasured' };
  const all = await plan(run, districts, seconds).catch((error: unknown) => {
    if (error instanceof JobFailed) return undefined;
    throw error;
  });
  if (!all) return { asked, figure: `no plan within the ${Math.round(left + RESERVE_SECONDS)} s the run had left`, verdict: 'unmeasured' };
  return { asked, figure: `${told(all)}, ${all.peakMb.toFixed(0)} MB`, verdict: judged(all.isWhole && all.wallSeconds <= seconds && all.broken === 0) };
}

async function plan(run: Run, districts: number, seconds: number): Promise<MetropolisPlanned> {
  const terms = { ...termsOf(run, run.scale.lowLoad), districts };
  return (await run.work.run('planMetropolis', { terms, seconds, threads: THREADS }, { cores: THREADS })).result;
}

function told({ requests, openings, servedPct, wallSeconds, cpuSeconds, isWhole, broken }: MetropolisPlanned): string {
  return `${wallSeconds.toFixed(0)} s on the clock, ${cpuSeconds.toFixed(0)} s of processor${isWhole ? '' : ', cut by the limit'}; ${requests} requests, ${openings} openings, ${servedPct.toFixed(1)} % served${broken === 0 ? '' : `, ${broken} BROKEN RULES`}`;
}
