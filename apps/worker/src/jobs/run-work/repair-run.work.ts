import { Injectable } from '@nestjs/common';
import { type ClaimedRun, RepairDesk, type RepairOutcome } from '#school-scheduling';
import { type RunDone, RunWork, type Search } from './run-work.js';

/** What is booked, mended after changes. */
@Injectable()
export class RepairRunWork extends RunWork {
  override readonly kind = 'repair';

  constructor(private readonly desk: RepairDesk) {
    super();
  }

  override async carryOut(run: ClaimedRun, search: Search): Promise<RunDone> {
    const { seed, weights } = run;
    const { input, basis, heldBackOpenings } = await this.desk.inputOf(run);
    const { plan, problemHash, before, after, touchedOthers } = await search({ kind: 'repair', ...input, seed, weights });
    const outcome: RepairOutcome = { ...basis, touchedOthers };
    return {
      outcome: { plan, problemHash, outcome, figures: { before, after, heldBackOpenings } },
      summary: `${input.changes.length} changes, ${before.students} students placed before, ${after.students} after`,
    };
  }
}
