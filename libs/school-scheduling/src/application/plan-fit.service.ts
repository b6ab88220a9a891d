import { Injectable } from '@nestjs/common';
import { PlannedVisits } from '#booking';
import type { Plan } from '#slot-assignment';
import type { AgreedDate } from '../domain/draft.js';
import { misfitsOf } from '../domain/plan-fit-rule.js';
import { PlanOutdated } from '../domain/scheduling.errors.js';
import type { Season } from '../domain/season.js';
import type { Wish } from '../domain/wish.js';
import { SchoolDays } from './school-days.service.js';

/** Whether a plan still fits what schools and their calendars say, and sends nobody to two places. */
@Injectable()
export class PlanFit {
  constructor(private readonly days: SchoolDays, private readonly visits: PlannedVisits) {}

  /** Throws PlanOutdated with the first misfits. */
  async assert(season: Season, { plan, wishes, agreed }: { plan: Plan; wishes: readonly Wish[]; agreed: readonly AgreedDate[] }): Promise<void> {
    const { centreId, firstDay, lastDay } = season, placed = await this.visits.seated(centreId, firstDay, lastDay);
    const misfits = misfitsOf(plan, wishes, await this.days.ofAllSchools(centreId, season), { agreed, placed });
    if (misfits.length === 0) return;
    const elsewhere = misfits.filter(({ code }) => code === 'GROUP_ELSEWHERE').length;
    const why = elsewhere === misfits.length ? `같은 시간에 두 곳으로 가게 되는 학생이 있는 배정이 ${elsewhere}건입니다.` : `배정안을 만든 뒤 희망이나 학사일정 ${misfits.length}건이 바뀌었습니다.`;
    throw new PlanOutdated(`${why} 배정을 다시 계산해 주세요.`, { misfits: misfits.slice(0, 10) });
  }
}
