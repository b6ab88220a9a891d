import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import { Clock, dayInSeoul, daysOfSchoolYear, schoolYearOf } from '#kernel';
import { neisCodesOf } from '../neis/neis-words.js';
import { CalendarOverviewQueries, type SchoolCalendarState } from '../persistence/calendar-overview.queries.js';
import { NeisRepository } from '../persistence/neis.repository.js';

export interface CalendarOverviewView {
  readonly schoolYear: number;
  /** That may be looked at: the running and the coming one. */
  readonly years: readonly number[];
  /** A synchronisation was asked for and has not begun. */
  readonly isOrdered: boolean;
  /** What keeps NEIS from being asked at all. */
  readonly alerts: readonly { readonly code: string; readonly sentence: string; readonly closedUntil: Date | null; readonly since: Date }[];
  readonly schools: readonly (SchoolCalendarState & { readonly isInNeis: boolean })[];
}

/** What the director sees of the schools' calendars. */
@Injectable()
export class CalendarOverview {
  constructor(private readonly clock: Clock, private readonly queries: CalendarOverviewQueries, private readonly neis: NeisRepository) {}

  /** Unless told, the running school year, or the coming one when nothing but that is known yet. */
  async see(actor: Actor, year?: number): Promise<CalendarOverviewView> {
    assertRole(actor, 'director');
    const now = this.clock.now();
    const running = schoolYearOf(dayInSeoul(now));
    const seen = await this.statesIn(actor.centreId, year ?? running);
    const coming = year === undefined && !isAnyKnown(seen) ? await this.statesIn(actor.centreId, running + 1) : [];
    const [schoolYear, schools] = isAnyKnown(coming) ? [running + 1, coming] : [year ?? running, seen];
    return {
      schoolYear, years: [running, running + 1], isOrdered: await this.neis.isOrdered(actor.centreId), alerts: await this.neis.troubles(now),
      schools: schools.map((school) => ({ ...school, isInNeis: neisCodesOf(school.schoolCode) !== undefined })),
    };
  }

  /** Asked for again before it began, it stays one order. */
  async orderSync(actor: Actor): Promise<void> {
    assertRole(actor, 'director');
    await this.neis.order(actor.centreId, actor.accountId, this.clock.now());
  }

  private statesIn(centreId: string, schoolYear: number): Promise<SchoolCalendarState[]> {
    const { firstDay, lastDay } = daysOfSchoolYear(schoolYear);
    return this.queries.ofCentre(centreId, schoolYear, firstDay, lastDay);
  }
}

const isAnyKnown = (schools: readonly SchoolCalendarState[]): boolean => schools.some(({ isKnown }) => isKnown);
