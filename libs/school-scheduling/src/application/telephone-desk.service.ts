import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { Clock } from '#kernel';
import { SchoolUnknown } from '../domain/scheduling.errors.js';
import type { WishView } from '../domain/wish.js';
import { WishRepository } from '../persistence/wish.repository.js';
import type { SendWish } from './wish-desk.service.js';
import { WishIntake } from './wish-intake.service.js';

export interface EnterWish extends SendWish {
  readonly schoolId: string;
}

/** Wishes told on the telephone: the same rules and the same deadline as for schools, and the name of who wrote them down. */
@Injectable()
export class TelephoneDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly intake: WishIntake,
    private readonly wishes: WishRepository,
    private readonly schools: SchoolRegister,
  ) {}

  enter(actor: Actor, { seasonId, schoolId, ...draft }: EnterWish): Promise<WishView> {
    assertRole(actor, 'director');
    const owner = { centreId: actor.centreId, schoolId };
    return this.uow.run(async () => {
      if (!(await this.schools.find(actor.centreId, schoolId))) throw new SchoolUnknown('그런 학교가 없습니다.', { schoolId });
      const season = await this.intake.openSeason(actor.centreId, seasonId);
      const wish = await this.intake.judged(owner, season, draft);
      const id = await this.wishes.add({ ...owner, seasonId, channel: 'telephone', enteredBy: actor.accountId, submittedAt: this.clock.now() }, wish);
      return (await this.wishes.find(owner, id))!;
    });
  }
}
