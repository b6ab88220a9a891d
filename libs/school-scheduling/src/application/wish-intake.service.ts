import { Injectable } from '@nestjs/common';
import { SchoolRegister } from '#identity-access';
import { Clock } from '#kernel';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import { type SeasonView, seasonView } from '../domain/season.js';
import { assertWishesOpen, assertWishHolds, settle, type SettledWish } from '../domain/wish-rules.js';
import type { WishDraft } from '../domain/wish.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { SchoolDays } from './school-days.service.js';

/** A school of the centre that wishes. */
export interface WishingSchool {
  readonly centreId: string;
  readonly schoolId: string;
}

/** What every door checks before a wish is taken, whoever writes it down. */
@Injectable()
export class WishIntake {
  constructor(
    private readonly clock: Clock,
    private readonly seasons: SeasonRepository,
    private readonly days: SchoolDays,
    private readonly schools: SchoolRegister,
  ) {}

  /** Locked, so that a deadline moved meanwhile is seen. */
  async openSeason(centreId: string, seasonId: string): Promise<SeasonView> {
    const season = await this.seasons.lockForWishes(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const view = seasonView(season, this.clock.now());
    assertWishesOpen(view);
    return view;
  }

  async judged({ centreId, schoolId }: WishingSchool, season: SeasonView, draft: WishDraft): Promise<SettledWish> {
    const wish = settle(draft, season);
    const school = await this.schools.find(centreId, schoolId);
    const days = await this.days.daysOf(centreId, schoolId, wish.grade, season);
    assertWishHolds(wish, { season, days, gradeHeadcounts: school?.gradeHeadcounts ?? [] });
    return wish;
  }
}
