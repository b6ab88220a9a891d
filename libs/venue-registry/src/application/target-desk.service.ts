import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { assertTarget, type TargetStage } from '../domain/target-rule.js';
import { VenueStale } from '../domain/venue-registry.errors.js';
import { type PoolSettings, TargetRepository } from '../persistence/target.repository.js';

/** What a centre sets out to find in a year, and what a venue must have before it takes visits. */
@Injectable()
export class TargetDesk {
  constructor(private readonly uow: UnitOfWork, private readonly rows: TargetRepository) {}

  /** Null takes the target back. RecordRefused. */
  setTarget(actor: Actor, schoolYear: number, stage: TargetStage, target: number | null): Promise<void> {
    assertRole(actor, 'director');
    if (target !== null) assertTarget(target);
    return this.uow.run(() => this.rows.setTarget(actor.centreId, schoolYear, stage, target));
  }

  /** VenueStale when somebody else changed them since this version. */
  changeSettings(actor: Actor, settings: PoolSettings): Promise<void> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      if (!(await this.rows.setSettings(actor.centreId, settings))) throw new VenueStale('그사이 다른 분이 바꾸었습니다. 다시 불러온 뒤 고쳐 주세요.');
    });
  }
}
