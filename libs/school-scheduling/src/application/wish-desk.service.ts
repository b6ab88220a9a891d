import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock } from '#kernel';
import { WishChangedMeanwhile, WishNotFound, WishRefused } from '../domain/scheduling.errors.js';
import type { Wish, WishDraft, WishView } from '../domain/wish.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { WishIntake, type WishingSchool } from './wish-intake.service.js';

export interface SendWish extends WishDraft {
  readonly seasonId: string;
}

/** Takes the schools' wishes until the season's deadline, and later ones where it says so. A wish of another school is not found, like one that never was. */
@Injectable()
export class WishDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly intake: WishIntake,
    private readonly wishes: WishRepository,
  ) {}

  send(actor: Actor, { seasonId, ...draft }: SendWish): Promise<WishView> {
    assertRole(actor, 'teacher');
    const owner = ownerOf(actor);
    return this.uow.run(async () => {
      const season = await this.intake.openSeason(actor.centreId, seasonId);
      const wish = await this.intake.judged(owner, season, draft);
      const id = await this.wishes.add({ ...owner, seasonId, channel: 'web', submittedAt: this.clock.now() }, wish);
      return (await this.wishes.find(owner, id))!;
    });
  }

  /** A change after the deadline makes the wish a late one: nobody keeps a place in the order by sending anything in time. */
  change(actor: Actor, id: string, version: number, { seasonId, ...draft }: SendWish): Promise<WishView> {
    assertRole(actor, 'teacher');
    const owner = ownerOf(actor);
    return this.uow.run(async () => {
      const known = await this.ownWish(actor, id);
      if (known.seasonId !== seasonId) {
        throw new WishRefused('희망은 낸 기간에 남습니다. 다른 기간에는 새로 내 주세요.', { field: 'seasonId', seasonId: known.seasonId });
      }
      const season = await this.intake.openSeason(actor.centreId, seasonId);
      const wish = await this.intake.judged(owner, season, draft);
      const lateAt = season.state === 'closed' ? this.clock.now() : null;
      if (!(await this.wishes.rewrite(owner, id, version, { wish, lateAt }))) throw await this.missed(actor, id);
      return (await this.wishes.find(owner, id))!;
    });
  }

  withdraw(actor: Actor, id: string, version: number): Promise<void> {
    assertRole(actor, 'teacher');
    return this.uow.run(async () => {
      const { seasonId } = await this.ownWish(actor, id);
      await this.intake.openSeason(actor.centreId, seasonId);
      if (!(await this.wishes.remove(ownerOf(actor), id, version))) throw await this.missed(actor, id);
    });
  }

  private async ownWish(actor: Actor, id: string): Promise<Wish> {
    const wish = await this.wishes.find(ownerOf(actor), id);
    if (!wish) throw new WishNotFound('그런 희망이 없습니다.', { wishId: id });
    return wish;
  }

  private async missed(actor: Actor, id: string): Promise<Error> {
    const { version } = await this.ownWish(actor, id);
    return new WishChangedMeanwhile('다른 사람이 먼저 이 희망을 바꿨습니다. 바뀐 내용을 보고 다시 저장해 주세요.', { version });
  }
}

const ownerOf = (actor: Actor): WishingSchool => ({ centreId: actor.centreId, schoolId: actor.organisationId });
