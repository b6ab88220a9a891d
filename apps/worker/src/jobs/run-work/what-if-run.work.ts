import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ClaimedRun, WhatIfDesk } from '#school-scheduling';
import { type RunDone, RunWork, type Search } from './run-work.js';

/** A look ahead: figures only, nothing that could be published. */
@Injectable()
export class WhatIfRunWork extends RunWork {
  override readonly kind = 'what-if';

  constructor(private readonly desk: WhatIfDesk) {
    super();
  }

  override async carryOut(run: ClaimedRun, search: Search): Promise<RunDone> {
    const { seed, weights } = run;
    const input = await this.desk.inputOf(run);
    const outcome = await search({ kind: 'what-if', ...input, seed, weights });
    const problemHash = createHash('sha256').update(JSON.stringify(input.problem)).digest('hex');
    return { outcome: { outcome, problemHash }, summary: `${input.changes.length} changes, ${outcome.newlyServed.length} groups newly served` };
  }
}
