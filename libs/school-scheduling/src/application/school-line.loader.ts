import { Injectable } from '@nestjs/common';
import { PlannedVisits } from '#booking';
import { VenueCatalogue } from '#venue-registry';
import { type SchoolLine, schoolLines } from '../domain/fairness/school-line.js';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import type { SchoolDay } from '../domain/school-day-rule.js';
import type { Season } from '../domain/season.js';
import { possibleDates } from '../domain/week-mark-rule.js';
import type { Wish } from '../domain/wish.js';
import { RepairRepository } from '../persistence/repair.repository.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { type DaysOfGroup, SchoolDays } from './school-days.service.js';

/** Works the lines of a season out from what is booked at this moment. */
@Injectable()
export class SchoolLineLoader {
  constructor(
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly repairs: RepairRepository,
    private readonly visits: PlannedVisits,
    private readonly venues: VenueCatalogue,
    private readonly days: SchoolDays,
  ) {}

  /** Of every school that wished, or of one. */
  async load(centreId: string, seasonId: string, schoolId?: string): Promise<SchoolLine[]> {
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const wishes = schoolId === undefined ? await this.wishes.ofSeason(centreId, seasonId) : await this.wishes.ofSchool({ centreId, schoolId }, seasonId);
    const visits = await this.visits.ofWishes(centreId, wishes.map(({ id }) => id));
    const repairs = await this.repairs.published(centreId, seasonId);
    const calledOff = new Set(repairs.flatMap(({ changes }) => changes.flatMap((change) => (change.kind === 'cancel-request' ? change.wishId : []))));
    const daysOf = await this.daysOf(season, wishes, schoolId), fields = await this.venues.fields(centreId);
    return schoolLines({
      wishes, visits, calledOff,
      context: { datesOf: (wish) => possibleDates(wish, daysOf(wish.schoolId, wish.grade)), fieldOf: (venueId) => fields.get(venueId) },
    });
  }

  /** Of one school only its own calendar is read: a host's answer settles one line. */
  private async daysOf(season: Season, wishes: readonly Wish[], schoolId?: string): Promise<DaysOfGroup> {
    if (schoolId === undefined) return this.days.ofAllSchools(season.centreId, season);
    const grades = new Map<number, readonly SchoolDay[]>();
    for (const { grade } of wishes) if (!grades.has(grade)) grades.set(grade, await this.days.daysOf(season.centreId, schoolId, grade, season));
    return (_school, grade) => grades.get(grade) ?? [];
  }
}
