import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import { type Day, mondayOf } from '#kernel';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import { possibleDates } from '../domain/week-mark-rule.js';
import { outlookOf, type WishOutlook } from '../domain/wish-outlook.js';
import type { WeekMarks } from '../domain/wish.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { BunchingCatalogue } from './bunching-catalogue.service.js';
import { SchoolDays } from './school-days.service.js';

/** A wish as far as it is written. */
export interface HalfWrittenWish {
  readonly seasonId: string;
  readonly grade: number;
  readonly headcount: number;
  readonly rankedDays: readonly Day[];
  readonly weekMarks: WeekMarks;
  /** The wish being changed: it does not compete with itself. */
  readonly wishId?: string | undefined;
}

/** Tells a school how its wish will probably fare while it is being written. */
@Injectable()
export class WishOutlooks {
  constructor(
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly days: SchoolDays,
    private readonly bunching: BunchingCatalogue,
  ) {}

  of(actor: Actor, wish: HalfWrittenWish): Promise<WishOutlook> {
    assertRole(actor, 'teacher');
    return this.outlook({ centreId: actor.centreId, schoolId: actor.organisationId }, wish);
  }

  /** For a wish the centre writes down on behalf of a school. */
  ofSchool(actor: Actor, schoolId: string, wish: HalfWrittenWish): Promise<WishOutlook> {
    assertRole(actor, 'director');
    return this.outlook({ centreId: actor.centreId, schoolId }, wish);
  }

  private async outlook(owner: { readonly centreId: string; readonly schoolId: string }, wish: HalfWrittenWish): Promise<WishOutlook> {
    const season = await this.seasons.find(owner.centreId, wish.seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId: wish.seasonId });
    const [days, weeks, before] = await Promise.all([
      this.days.daysOf(owner.centreId, owner.schoolId, wish.grade, season), this.bunching.weeksOf(owner.centreId, wish.seasonId),
      wish.wishId === undefined ? undefined : this.wishes.find(owner, wish.wishId),
    ]);
    const own = before && { week: mondayOf(before.rankedDays[0]!), headcount: before.headcount };
    const [first] = wish.rankedDays;
    const named = first === undefined ? [] : possibleDates({ ...wish, bands: ['am'] }, days).map(({ date }) => mondayOf(date));
    const free = days.filter(({ available }) => available).map(({ day }) => mondayOf(day));
    return outlookOf({
      headcount: wish.headcount, firstWeek: first === undefined ? null : mondayOf(first), named: new Set(named),
      more: new Set(free.filter((week) => wish.weekMarks[week] !== 'impossible')),
      loads: weeks.map(({ week, wished, seats }) => ({ week, wished: Math.max(0, wished - (own?.week === week ? own.headcount : 0)), seats })),
    });
  }
}
