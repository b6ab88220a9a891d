import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView } from '#booking';
import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { type ReasonLanguage, WishCatalogue, WishNotFound, type WishView } from '#school-scheduling';
import { SchoolLinkRepository } from '../persistence/school-link.repository.js';
import type { OpenedSchoolLink } from './school-links.service.js';

export interface ProposedWish {
  readonly wish: WishView;
  readonly bookings: readonly BookingView[];
  readonly acceptedAt: Date | null;
}

/** What a published plan proposes to one school, wish by wish, for people who come by a link. */
@Injectable()
export class SchoolProposal {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly wishes: WishCatalogue,
    private readonly bookings: BookingCatalogue,
    private readonly links: SchoolLinkRepository,
  ) {}

  /** Answered wishes only; none for a link about one booking. */
  async of({ centreId, schoolId, seasonId }: OpenedSchoolLink, lang: ReasonLanguage): Promise<ProposedWish[]> {
    if (seasonId === null) return [];
    const wishes = (await this.wishes.ofSchool(centreId, schoolId, seasonId, lang)).filter(({ answer }) => answer !== undefined);
    const accepted = await this.links.accepted(wishes.map(({ id }) => id));
    const proposed: ProposedWish[] = [];
    for (const wish of wishes) proposed.push({ wish, bookings: await this.bookings.forWish(centreId, wish.id), acceptedAt: accepted.get(wish.id) ?? null });
    return proposed;
  }

  /** Says yes to the dates of these wishes; harmless when repeated. */
  accept(link: OpenedSchoolLink, wishIds: readonly string[]): Promise<void> {
    return this.uow.run(async () => {
      const own = new Set((await this.of(link, 'ko')).flatMap(({ wish }) => (wish.answer?.state === 'assigned' ? wish.id : [])));
      const foreign = wishIds.find((id) => !own.has(id));
      if (foreign !== undefined) throw new WishNotFound('그런 희망이 없습니다.', { wishId: foreign });
      await this.links.accept(link.centreId, wishIds, this.clock.now());
    });
  }
}
