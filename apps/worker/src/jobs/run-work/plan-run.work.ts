import { Injectable } from '@nestjs/common';
import { type ClaimedRun, RunDesk } from '#school-scheduling';
import { type RunDone, RunWork, type Search } from './run-work.js';

/** A whole season, from its wishes to a plan with figures. */
@Injectable()
export class PlanRunWork extends RunWork {
  override readonly kind = 'plan';

  constructor(private readonly desk: RunDesk) {
    super();
  }

  override async carryOut(run: ClaimedRun, search: Search): Promise<RunDone> {
    const { seed, weights, goals } = run;
    const { problem, heldBackOpenings } = await this.desk.problemOf(run);
    const { plan, problemHash, before, after, goalResults } = await search({ kind: 'plan', problem, seed, weights, goals });
    return {
      outcome: { plan, problemHash, goalResults, figures: { before, after, heldBackOpenings }, isProofComing: true },
      summary: `${problem.requests.length} wishes, ${after.students} students placed`,
      proof: { kind: 'bound', problem, plan },
    };
  }
}
