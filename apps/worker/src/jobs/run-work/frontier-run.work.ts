import { Injectable } from '@nestjs/common';
import { type ClaimedRun, type FrontierOutcome, RunDesk } from '#school-scheduling';
import { type RunDone, RunWork, type Search } from './run-work.js';

/** What evenness costs in wishes, as a curve. */
@Injectable()
export class FrontierRunWork extends RunWork {
  override readonly kind = 'frontier';

  constructor(private readonly desk: RunDesk) {
    super();
  }

  override async carryOut(run: ClaimedRun, search: Search): Promise<RunDone> {
    const { seed, weights } = run;
    const { problem, hash } = await this.desk.problemOf(run);
    const { points } = await search({ kind: 'frontier', problem, seed, weights });
    const outcome: FrontierOutcome = { points };
    return { outcome: { outcome, problemHash: hash }, summary: `${points.length} points of ${problem.requests.length} wishes` };
  }
}
