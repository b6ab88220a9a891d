import { verify, type Problem } from '#slot-assignment';
import { solveInThreads } from '#search-threads';
import { stopwatch } from '../clock.js';
import { madeUpDistrict, type Terms } from '../made-up/made-up-district.js';

export interface MetropolisPlanned {
  readonly requests: number;
  readonly openings: number;
  readonly servedPct: number;
  readonly broken: number;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly isWhole: boolean;
  /** Most signs of progress within any second. */
  readonly progressPerSecond: number;
}

/** Many districts that share their border venues, searched as long as the usual number of moves takes, in two threads. */
export async function planMetropolis({ terms, seconds, threads }: { terms: Terms; seconds: number; threads: number }): Promise<MetropolisPlanned> {
  const problem = madeUpDistrict(terms), time = stopwatch();
  const signs: number[] = [], onProgress = (): void => { signs.push(time.wall()); };
  const { plan, figures, log } = await solveInThreads(problem, { seed: 1, threads, until: Date.now() + 1000 * seconds, onProgress });
  const taken = { wallSeconds: time.wall(), cpuSeconds: time.cpu(), peakMb: process.resourceUsage().maxRSS / 1024 };
  return {
    requests: problem.requests.length, openings: openingsOf(problem), servedPct: figures.servedPct, broken: verify(problem, plan).broken.length,
    isWhole: log.endedBy === 'moves', progressPerSecond: mostWithinASecond(signs), ...taken,
  };
}

function mostWithinASecond(signs: readonly number[]): number {
  let from = 0;
  return signs.reduce((most, now, i) => {
    while (signs[from]! <= now - 1) from++;
    return Math.max(most, i + 1 - from);
  }, 0);
}

function openingsOf({ venues }: Problem): number {
  return venues.reduce((sum, { openings }) => sum + [...openings].reduce((n, mark) => n + (mark === 'b' ? 2 : mark === '.' ? 0 : 1), 0), 0);
}
