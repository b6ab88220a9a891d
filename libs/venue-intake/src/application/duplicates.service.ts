import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock } from '#kernel';
import { VenueNotFound } from '#venue-registry';
import { metresBetween } from '../domain/distance.js';
import { AlikeFinder } from '../domain/find-alike.js';
import type { VenueTraits } from '../domain/likeness.js';
import { OnePlaceRepository } from '../persistence/one-place.repository.js';
import type { AlikePair, AlikeView, PoolVenue } from './intake.views.js';

const pairOf = (one: string, other: string): string => (one < other ? `${one}|${other}` : `${other}|${one}`);

/** Entries that may be one place, each with what speaks for it. */
@Injectable()
export class Duplicates {
  constructor(private readonly uow: UnitOfWork, private readonly rows: OnePlaceRepository, private readonly clock: Clock) {}

  /** Venues of the pool that look like this one, the likeliest first. */
  async of(centreId: string, traits: VenueTraits): Promise<AlikeView[]> {
    return new AlikeFinder(await this.rows.pool(centreId)).alike(traits).map(({ venue, likeness }) => ({ venue, ...likeness }));
  }

  /** Everybody duplicates are looked for among. */
  pool(centreId: string): Promise<PoolVenue[]> {
    return this.rows.pool(centreId);
  }

  /** Pairs of the pool nobody has told apart yet, the likeliest first. */
  async pairs(centreId: string): Promise<AlikePair[]> {
    const [pool, apart] = [await this.rows.pool(centreId), await this.rows.toldApart(centreId)];
    const finder = new AlikeFinder<PoolVenue>();
    const pairs: AlikePair[] = [];
    for (const one of pool) {
      for (const { venue: other, likeness } of finder.alike(one)) {
        if (!apart.has(pairOf(one.id, other.id))) pairs.push({ one: other, other: one, ...likeness, metres: metresBetween(one, other) });
      }
      finder.add(one);
    }
    return pairs.sort((a, b) => b.score - a.score);
  }

  /** They look like one and are two; they are not shown together again. VenueNotFound. */
  async tellApart(actor: Actor, one: string, other: string): Promise<void> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      if (one === other || (await this.rows.lockTwo(actor.centreId, [one, other])).length < 2) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { one, other });
      await this.rows.tellApart(actor.centreId, one, other, actor.accountId, this.clock.now());
    });
  }
}
