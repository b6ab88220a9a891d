import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import { lastYearsSeason, shiftedWish } from '../domain/next-year.js';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import { settle, type SettledWish } from '../domain/wish-rules.js';
import type { Wish } from '../domain/wish.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { SchoolDays } from './school-days.service.js';

export interface LastWish extends SettledWish {
  readonly fromWishId: string;
  readonly fromDays: readonly string[];
  /** The same group has a wish in this season already. */
  readonly isSent: boolean;
}

export interface LastWishes {
  readonly seasonTitle: string | null;
  readonly items: readonly LastWish[];
}

const groupOf = ({ kind, grade, classLabel }: Pick<Wish, 'kind' | 'grade' | 'classLabel'>): string => `${kind} ${grade} ${classLabel ?? ''}`;

/** What the school wished a year ago, as it could be sent now. Nothing is stored: the school looks at each and sends it. */
@Injectable()
export class LastWishesCatalogue {
  constructor(private readonly seasons: SeasonRepository, private readonly wishes: WishRepository, private readonly days: SchoolDays) {}

  async of(actor: Actor, seasonId: string): Promise<LastWishes> {
    assertRole(actor, 'teacher');
    const { centreId, organisationId: schoolId } = actor;
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const sent = await this.wishes.ofSchool({ centreId, schoolId }, undefined);
    const wishedIn = new Set(sent.map((wish) => wish.seasonId));
    const last = lastYearsSeason(season, (await this.seasons.list(centreId)).filter(({ id }) => wishedIn.has(id)));
    if (!last) return { seasonTitle: null, items: [] };
    const now = new Set(sent.filter((wish) => wish.seasonId === seasonId).map(groupOf));
    const items = sent.filter((wish) => wish.seasonId === last.id).map(async (wish): Promise<LastWish> => {
      const days = await this.days.daysOf(centreId, schoolId, wish.grade, season);
      return { ...settle(shiftedWish(wish, last, season, days)), fromWishId: wish.id, fromDays: wish.rankedDays, isSent: now.has(groupOf(wish)) };
    });
    return { seasonTitle: last.title, items: await Promise.all(items) };
  }
}
