import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { MetropolisPlanned } from '../../apps/cli/src/bench/jobs/plan-metropolis.js';
import type { JobMessage, JobOrder } from '../../apps/cli/src/bench/workshop.js';

const BUILT_JOBS = path.resolve('dist/apps/cli/src/bench/job.child.js');
/** Seconds after the deadline; a quiet machine takes some five, and the tests run on one that is not. */
const OVERDUE = 30;

/** Needs the built command line (npm run build): the search begins threads. */
(existsSync(BUILT_JOBS) ? describe : describe.skip)('a search over 25 districts', () => {
  const plan = (input: object) => new Promise<{ result: MetropolisPlanned; peakMb: number }>((resolve, reject) => {
    const child = fork(BUILT_JOBS, { serialization: 'advanced', execArgv: [] });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    child.once('message', (message: JobMessage) => (message.kind === 'failed' ? reject(new Error(message.message)) : resolve({ result: message.result as MetropolisPlanned, peakMb: message.peakMb })));
    child.send({ job: 'planMetropolis', input } satisfies JobOrder);
  });

  it('told to end after a second, gives a plan that breaks no rule soon after', async () => {
    const { result } = await plan({ terms: { seed: 1, load: 0.45, districts: 25 }, seconds: 1, threads: 2 });
    expect(result).toMatchObject({ broken: 0, isWhole: false });
    expect(result.servedPct).toBeGreaterThan(95);
    expect(result.wallSeconds).toBeLessThan(1 + OVERDUE);
  });

  it('tells how far it is at most five times a second', async () => {
    const { result } = await plan({ terms: { seed: 1, load: 0.45, districts: 4 }, seconds: 6, threads: 2 });
    expect(result.progressPerSecond).toBeGreaterThan(0);
    expect(result.progressPerSecond).toBeLessThanOrEqual(5);
    expect(result.broken).toBe(0);
  });
});
