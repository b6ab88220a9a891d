import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock } from '#kernel';
import type { FairnessRule, VersionedRule } from '../domain/fairness/fairness-rule.js';
import { FairnessRuleRepository } from '../persistence/fairness-rule.repository.js';
import { SchoolCredits } from './school-credits.service.js';

/** A director sets how the next season gives back what schools came short. */
@Injectable()
export class FairnessDesk {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly rules: FairnessRuleRepository, private readonly credits: SchoolCredits) {}

  /** What the latest published season carries on follows at once; `seen` is the version the director looked at. */
  changeRule(actor: Actor, seen: number, rule: FairnessRule): Promise<VersionedRule> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const changed = await this.rules.change(actor.centreId, { rule, seen, accountId: actor.accountId, at: this.clock.now() });
      await this.credits.carryBy(actor.centreId, changed);
      return changed;
    });
  }
}
