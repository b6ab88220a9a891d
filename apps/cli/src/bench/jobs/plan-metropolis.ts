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
}

/** Many districts that share their border venues, searched as long as the usual number of moves takes, in two threads. */
export async function planMetropolis({ terms, seconds, threads }: { terms: Terms; seconds: number; threads: number }): Promise<MetropolisPlanned> {
  const problem = madeUpDistrict(terms), time = stopwatch();
  const { plan, figures, log } = await solveInThreads(problem, { seed: 1, threads, until: Date.now() + 1000 * seconds });
  const taken = { wallSeconds: time.wall(), cpuSeconds: time.cpu(), peakMb: process.resourceUsage().maxRSS / 1024 };
  return { requests: problem.requests.length, openings: openingsOf(problem), servedPct: figures.servedPct, broken: verify(problem, plan).broken.length, isWhole: log.endedBy === 'moves', ...taken };
}

function openingsOf({ venues }: Problem): number {
  return venues.reduce((sum, { openings }) => sum + [...openings].reduce((n, mark) => n + (mark === 'b' ? 2 : mark === '.' ? 0 : 1), 0), 0);
}
