import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { FreeDays } from '#waiting-list';
import { SchoolDays } from './school-days.service.js';

/** Answers the waiting list, floors below, whether a grade may go out. */
@Injectable()
export class SchoolFreeDays extends FreeDays {
  constructor(private readonly days: SchoolDays) {
    super();
  }

  override async isFree(centreId: string, schoolId: string, grade: number, day: Day): Promise<boolean> {
    return (await this.days.daysOf(centreId, schoolId, grade, { firstDay: day, lastDay: day }))[0]?.available ?? false;
  }
}
