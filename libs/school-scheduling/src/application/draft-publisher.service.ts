import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock } from '#kernel';
import type { Publication } from '../domain/assignment-run.js';
import { withLocksSaid } from '../domain/draft-plan.js';
import { RunHasNoPlan, SeasonAlreadyPublished } from '../domain/scheduling.errors.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { RunRepository } from '../persistence/run.repository.js';
import { groupName } from './draft-catalogue.service.js';
import { assertHolds, assertUnpublished, assertVersion, changedMeanwhile } from './draft-guards.js';
import { DraftStates } from './draft-states.service.js';
import { PlanDesk } from './plan-desk.service.js';

/** Publishes one draft of a season: its plan becomes a run, and the run's parties become bookings, all in one transaction. */
@Injectable()
export class DraftPublisher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly drafts: DraftRepository,
    private readonly runs: RunRepository,
    private readonly states: DraftStates,
    private readonly plans: PlanDesk,
  ) {}

  async publish(actor: Actor, draftId: string, version: number): Promise<Publication> {
    assertRole(actor, 'director');
    const { centreId, accountId } = actor, state = await this.states.judged(centreId, draftId), { draft, plan, locks, agreed, about } = state;
    assertUnpublished(state);
    assertVersion(state, version);
    assertHolds(state, (wishId) => groupName(state, wishId));
    const base = await this.runs.find(centreId, draft.baseRunId);
    if (!base?.figures) throw new RunHasNoPlan('배정안이 없는 계산에서 만든 편성안입니다.', { runId: draft.baseRunId });
    const { weeksOver: _, nearWishPct: __, ...after } = state.figures, at = this.clock.now(), hand = { accountId, at };
    const run = { plan: withLocksSaid(plan, locks), figures: { before: base.figures.before, after, heldBackOpenings: about.heldBackOpenings }, hash: about.hash };
    const published = await this.uow.run(async () => {
      if (!(await this.drafts.take(centreId, draftId, version, at))) return undefined;
      const runId = await this.drafts.addRun(draft, run, hand);
      const publication = await this.plans.publish(actor, runId, agreed);
      await this.drafts.markPublished(draftId, { runId, agreed, at }).catch((error: unknown) => {
        if (!violates(error, 'drafts_one_published')) throw error;
        throw new SeasonAlreadyPublished(`'${about.season.title}'은(는) 이미 배정안을 공개했습니다.`, { seasonId: draft.seasonId });
      });
      return publication;
    });
    if (!published) throw changedMeanwhile(await this.states.judged(centreId, draftId));
    return published;
  }
}
