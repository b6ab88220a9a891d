import { Injectable } from '@nestjs/common';
import { LostVisits } from '#booking';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { addDays, Clock, type Day, dayInSeoul } from '#kernel';
import type { ClaimedRun, RunView } from '../domain/assignment-run.js';
import { mendingInput } from '../domain/mending-input.js';
import type { LoadedRepair } from '../domain/repair.js';
import type { RunChange } from '../domain/run-change.js';
import { assertRepairable } from '../domain/run-change-rule.js';
import { RepairRepository } from '../persistence/repair.repository.js';
import { RunChanges } from './run-changes.service.js';
import { RunDesk } from './run-desk.service.js';
import { StandingSeasonLoader } from './standing-season.loader.js';

export interface RequestRepair {
  readonly seasonId: string;
  readonly changes?: readonly RunChange[] | undefined;
  /** First day that may change; three days from today, unless given. */
  readonly frozenUntil?: Day | undefined;
  readonly seed?: number | undefined;
}

/** A school and a host need this long to hear of a change. */
const FROZEN_DAYS = 3;

/** Repairs of a published season: the director orders them, a worker carries them out. */
@Injectable()
export class RepairDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly runs: RunDesk,
    private readonly changes: RunChanges,
    private readonly standings: StandingSeasonLoader,
    private readonly rows: RepairRepository,
    private readonly visits: LostVisits,
  ) {}

  /** Days that are over never change, whatever is asked. */
  async request(actor: Actor, { seasonId, changes = [], frozenUntil, seed }: RequestRepair): Promise<RunView> {
    assertRole(actor, 'director');
    await this.changes.assertFit(actor.centreId, seasonId, changes);
    assertRepairable(changes);
    const today = dayInSeoul(this.clock.now()), tomorrow = addDays(today, 1);
    const until = frozenUntil ?? addDays(today, FROZEN_DAYS);
    return this.runs.requestOf('repair', actor, { seasonId, seed, changes, frozenUntil: until < tomorrow ? tomorrow : until });
  }

  /**
   * For visits that fell away by themselves: one repair for each published season they belong to, ordered in the name of whoever
   * published it. One that still waits reads the season when it begins, and answers for them as well. Publishing stays the director's.
   */
  async mend(centreId: string, lost: readonly { readonly bookingId: string; readonly wishId: string }[]): Promise<void> {
    for (const { seasonId, publishedBy, wishIds } of await this.rows.seasonsOf(centreId, lost.map(({ wishId }) => wishId))) {
      await this.uow.run(async () => {
        const frozenUntil = addDays(dayInSeoul(this.clock.now()), FROZEN_DAYS);
        const { id } = await this.runs.enqueue('repair', { centreId, accountId: publishedBy }, { seasonId, changes: [], frozenUntil, joinsWaiting: true });
        await this.visits.noteRepair(centreId, lost.filter(({ wishId }) => wishIds.includes(wishId)).map(({ bookingId }) => bookingId), id);
      });
    }
  }

  /** For the worker: the season as it stands now, ready to be mended. */
  async inputOf({ centreId, seasonId, changes, frozenUntil }: ClaimedRun): Promise<LoadedRepair> {
    const season = await this.standings.load(centreId, seasonId);
    const until = frozenUntil ?? addDays(dayInSeoul(this.clock.now()), FROZEN_DAYS);
    const { input, refusals } = mendingInput(season, [...season.earlier, ...changes], until);
    return { input, basis: { snapshot: season.snapshot, standing: season.standing, refusals }, heldBackOpenings: season.heldBackOpenings };
  }
}
