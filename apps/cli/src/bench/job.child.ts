import { cpuSeconds } from './clock.js';
import { JOBS } from './jobs/all-jobs.js';
import type { JobMessage, JobOrder } from './workshop.js';

/** Entry of a measuring process: does one job and ends. */
process.once('message', (order: JobOrder) => void answer(order));
// Whoever asked is gone, so nobody waits for the answer.
process.once('disconnect', () => process.exit(1));

async function answer({ job, input }: JobOrder): Promise<void> {
  const message = await attempt(job, input);
  process.send!(message, () => process.exit(0));
}

async function attempt(job: string, input: unknown): Promise<JobMessage> {
  try {
    const before = cpuSeconds(), result = await (JOBS as Record<string, (input: unknown) => unknown>)[job]!(input);
    return { kind: 'done', result, cpuSeconds: cpuSeconds() - before, peakMb: process.resourceUsage().maxRSS / 1024 };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
