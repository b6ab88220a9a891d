import { Injectable } from '@nestjs/common';
import { type ClaimedRun, DraftRunDesk, type LeastChangeOutcome } from '#school-scheduling';
import { type RunDone, RunWork, type Search } from './run-work.js';

/** A draft whose rest is planned anew, as near to it as can be. */
@Injectable()
export class LeastChangeRunWork extends RunWork {
  override readonly kind = 'least-change';

  constructor(private readonly desk: DraftRunDesk) {
    super();
  }

  override async carryOut(run: ClaimedRun, search: Search): Promise<RunDone> {
    const { seed, weights } = run;
    const { input, carried, heldBackOpenings } = await this.desk.inputOf(run);
    const { plan, problemHash, before, after, dates } = await search({ kind: 'least-change', ...input, seed, weights });
    const outcome: LeastChangeOutcome = { ...carried, dates };
    return { outcome: { plan, problemHash, outcome, figures: { before, after, heldBackOpenings } }, summary: `${dates} dates changed, ${after.students} students placed` };
  }
}
