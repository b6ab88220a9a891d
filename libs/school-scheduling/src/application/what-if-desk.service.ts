import { Injectable } from '@nestjs/common';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import type { ClaimedRun, RunView } from '../domain/assignment-run.js';
import { engineChanges } from '../domain/engine-changes.js';
import type { RunChange } from '../domain/run-change.js';
import type { WhatIfInput } from '../domain/what-if.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { PlanInForceLoader } from './plan-in-force.loader.js';
import { RunChanges } from './run-changes.service.js';
import { RunDesk } from './run-desk.service.js';

/** Looks ahead: what changes would do. Nothing is booked, no plan is kept. */
@Injectable()
export class WhatIfDesk {
  constructor(
    private readonly runs: RunDesk,
    private readonly changes: RunChanges,
    private readonly plans: PlanInForceLoader,
    private readonly wishes: WishRepository,
    private readonly schools: SchoolRegister,
  ) {}

  async request(actor: Actor, asked: { readonly seasonId: string; readonly changes: readonly RunChange[] }): Promise<RunView> {
    assertRole(actor, 'director');
    await this.changes.assertFit(actor.centreId, asked.seasonId, asked.changes);
    await this.plans.assertAny(actor.centreId, asked.seasonId);
    return this.runs.requestOf('what-if', actor, asked);
  }

  /** For the worker: the plan in force, the changes and the names of the groups. */
  async inputOf({ centreId, seasonId, changes }: ClaimedRun): Promise<WhatIfInput> {
    const { problem, plan, since, frozenUntil } = await this.plans.ofSeason(centreId, seasonId);
    const names = new Map((await this.schools.list(centreId)).map(({ id, name }) => [id, name]));
    const groups = Object.fromEntries((await this.wishes.ofSeason(centreId, seasonId)).map(({ id, schoolId, grade, classLabel }) =>
      [id, { wishId: id, schoolName: names.get(schoolId) ?? '', grade, classLabel }]));
    return { problem, plan, groups, since, changes: engineChanges(changes, problem), ...(frozenUntil === undefined ? {} : { frozenUntil }) };
  }
}
