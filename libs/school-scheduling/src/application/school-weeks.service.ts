import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import { type Day, mondayOf } from '#kernel';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import type { SchoolDay } from '../domain/school-day-rule.js';
import { BunchingCatalogue } from './bunching-catalogue.service.js';
import { SchoolDays } from './school-days.service.js';
import { SeasonCatalogue } from './season-catalogue.service.js';

/** One week as a teacher choosing dates sees it. */
export interface SchoolWeekView {
  /** The week's Monday. */
  readonly week: Day;
  /** Students of the whole district whose first wish lies in the week. */
  readonly wished: number;
  /** Students the hosts can take in the week. */
  readonly seats: number;
  readonly days: readonly SchoolDay[];
}

/** A grade of a school in a season. */
export interface GroupOfSeason {
  readonly seasonId: string;
  readonly schoolId: string;
  readonly grade: number;
}

/** What a teacher needs to choose well: the school's own days, and how crowded each week is already. */
@Injectable()
export class SchoolWeeks {
  constructor(private readonly seasons: SeasonCatalogue, private readonly days: SchoolDays, private readonly bunching: BunchingCatalogue) {}

  of(actor: Actor, seasonId: string, grade: number): Promise<SchoolWeekView[]> {
    assertRole(actor, 'teacher');
    return this.weeks(actor.centreId, { seasonId, schoolId: actor.organisationId, grade });
  }

  /** For a wish the centre writes down on behalf of a school. */
  ofSchool(actor: Actor, group: GroupOfSeason): Promise<SchoolWeekView[]> {
    assertRole(actor, 'director');
    return this.weeks(actor.centreId, group);
  }

  private async weeks(centreId: string, { seasonId, schoolId, grade }: GroupOfSeason): Promise<SchoolWeekView[]> {
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const days = await this.days.daysOf(centreId, schoolId, grade, season);
    const loads = await this.bunching.weeksOf(centreId, seasonId);
    return loads.map(({ week, wished, seats }) => ({ week, wished, seats, days: days.filter(({ day }) => mondayOf(day) === week) }));
  }
}
