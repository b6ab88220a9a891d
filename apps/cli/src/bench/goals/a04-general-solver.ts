import { judged, type Check, type Goal, type Run } from '../goal.js';
import type { HighsAnswer } from '../jobs/ask-highs.js';
import type { Terms } from '../made-up/made-up-district.js';
import { JobFailed } from '../workshop.js';

const LOAD = 0.8;
const OWN_SECONDS = 1;
const MOST_BEHIND_PCT = 0.05;
/** An eighth of a district has 7 schools and 34 venues. */
const VENUES = 34;
const SCHOOLS: Readonly<Record<number, number>> = { 5: 2, 8: 3, 37: 7, 55: 10 };
const VENUES_OF_55 = 50;
/** The solver is asked to stop by itself and ended when it does not; what it held then nobody knows, so that counts as not measured. */
const GRACE_SECONDS = 25;

/** The same model, in full, for a general integer programming solver. */
export const generalSolver: Goal = {
  id: 'A4', title: 'Against a general solver on the same model',
  async measure(run) {
    const { provable, unprovable, highsSeconds } = run.scale;
    const theirs = await Promise.all([...unprovable, ...provable].map((requests) => ask(run, requests)));
    const ours = await Promise.all([...unprovable, ...provable].map(async (requests) => (await run.work.run('searchFor', { terms: termsOfSmall(requests), limits: [OWN_SECONDS] })).result.values[0]!));
    return theirs.map((answer, i) => (i < unprovable.length ? againstBest(answer, ours[i]!, highsSeconds) : againstOptimum(answer, ours[i]!, highsSeconds)));
  },
};

export function termsOfSmall(requests: number): Terms {
  return { seed: 1, load: LOAD, schools: SCHOOLS[requests] ?? Math.ceil(requests / 5), venues: requests > 37 ? VENUES_OF_55 : VENUES, mostRequests: requests };
}

type Answer = (HighsAnswer & { readonly killed?: never }) | { readonly requests: number; readonly killed: string };

async function ask({ work, scale }: Run, requests: number): Promise<Answer> {
  try {
    return (await work.run('askHighs', { terms: termsOfSmall(requests), seconds: scale.highsSeconds }, { killAfter: scale.highsSeconds + GRACE_SECONDS })).result;
  } catch (error) {
    if (!(error instanceof JobFailed)) throw error;
    return { requests, killed: `no answer; ended after ${scale.highsSeconds + GRACE_SECONDS} s` };
  }
}

function againstBest(answer: Answer, ours: number, seconds: number): Check {
  const asked = `${sizeOf(answer)}: value after ${OWN_SECONDS} s at least HiGHS's after ${seconds} s`;
  if (isAbsent(answer)) return absent(asked);
  const theirs = 'value' in answer ? answer.value : undefined, percent = theirs === undefined ? '' : ` (${signed((100 * (ours - theirs)) / theirs)} %)`;
  return { asked, figure: `${ours.toFixed(1)}${percent}`, highs: told(answer), verdict: answer.killed === undefined ? judged(theirs === undefined || ours >= theirs) : 'unmeasured' };
}

function againstOptimum(answer: Answer, ours: number, seconds: number): Check {
  const asked = `${sizeOf(answer)}: within ${MOST_BEHIND_PCT} % of the proven optimum after ${OWN_SECONDS} s`;
  if (isAbsent(answer)) return absent(asked);
  if (answer.killed !== undefined || !answer.isProven || answer.value === undefined) return { asked, figure: `${ours.toFixed(1)}; no proof in ${seconds} s to compare with`, highs: told(answer), verdict: 'unmeasured' };
  const behind = (100 * (answer.value - ours)) / answer.value;
  return { asked, figure: `${ours.toFixed(1)}, ${behind.toFixed(3)} % behind`, highs: told(answer), verdict: judged(behind <= MOST_BEHIND_PCT) };
}

function isAbsent(answer: Answer): boolean {
  return answer.killed === undefined && answer.status === undefined;
}

function absent(asked: string): Check {
  return { asked, figure: 'the optional package highs is not installed', verdict: 'unmeasured' };
}

function sizeOf(answer: Answer): string {
  return `${answer.requests} requests${answer.killed === undefined ? `, ${answer.columns} integer columns` : ''}`;
}

function told(answer: Answer): string {
  if (answer.killed !== undefined) return answer.killed;
  return answer.value === undefined ? `no plan: ${answer.status}` : `${answer.value.toFixed(1)} ${answer.isProven ? 'proven' : 'unproven'}`;
}

function signed(percent: number): string {
  return `${percent >= 0 ? '+' : ''}${percent.toFixed(2)}`;
}
