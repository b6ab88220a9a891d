import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import type { ClaimedRun, RunView } from '../domain/assignment-run.js';
import { type DraftMode, GOALS_OF_MODE } from '../domain/draft-mode.js';
import type { LoadedLeastChange } from '../domain/least-change.js';
import { RunRepository } from '../persistence/run.repository.js';
import { assertUnpublished } from './draft-guards.js';
import { DraftStates } from './draft-states.service.js';
import { RunDesk } from './run-desk.service.js';

export type SearchMode = Exclude<DraftMode, 'manual'>;
/** Least change first: it keeps to the plan from before, not to one of the two others. */
export const SEARCH_MODES: readonly SearchMode[] = ['least-change', 'wish-first', 'even-first'];

/** Searches that become drafts: the director orders them, a worker carries them out. */
@Injectable()
export class DraftRunDesk {
  constructor(private readonly uow: UnitOfWork, private readonly desk: RunDesk, private readonly runs: RunRepository, private readonly states: DraftStates) {}

  /** One run for each goal, all of them or none. */
  request(actor: Actor, seasonId: string, modes: readonly SearchMode[] = SEARCH_MODES): Promise<RunView[]> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const runs: RunView[] = [];
      for (const mode of modes) {
        runs.push(mode === 'least-change' ? await this.desk.requestOf(mode, actor, { seasonId }) : await this.desk.request(actor, { seasonId, goals: GOALS_OF_MODE[mode] }));
      }
      return runs;
    });
  }

  /** The rest of a draft anew: what is locked and what can stay, stays. */
  async requestRest(actor: Actor, draftId: string): Promise<RunView> {
    assertRole(actor, 'director');
    const state = await this.states.shown(actor.centreId, draftId);
    assertUnpublished(state);
    return this.desk.requestOf('least-change', actor, { seasonId: state.draft.seasonId, fromDraftId: draftId });
  }

  /** For the worker: the season as it stands now and the plan to keep to. */
  async inputOf(run: ClaimedRun): Promise<LoadedLeastChange> {
    const { centreId, seasonId, fromDraftId } = run;
    if (fromDraftId !== null) {
      const { problem, plan, agreed, locks, about, changes } = await this.states.judged(centreId, fromDraftId), fallen = new Set(changes.map(({ wishId }) => wishId));
      return {
        // What is locked but no longer holds cannot stay: it is found another place like everybody who lost theirs.
        input: { problem: { ...problem, pins: problem.pins.filter(({ request }) => !fallen.has(request)) }, previous: plan },
        carried: { agreed, locks: [...locks].filter((wishId) => !fallen.has(wishId)) }, heldBackOpenings: about.heldBackOpenings,
      };
    }
    const { problem, heldBackOpenings } = await this.desk.problemOf(run), previous = await this.runs.planBefore(centreId, seasonId, run.id);
    return { input: { problem, ...(previous ? { previous } : {}) }, carried: { agreed: [], locks: [] }, heldBackOpenings };
  }
}
