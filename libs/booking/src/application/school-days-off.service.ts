import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '#kernel';
import { CalendarCatalogue } from '#school-calendar';
import { daysGradeStays, daysNobodyWorks } from '../domain/school-days-off.js';

/** Longer than any deadline with a vacation in it. */
const REACH_DAYS = 120;

/** What school calendars say about deadlines and about going out. */
@Injectable()
export class SchoolDaysOff {
  constructor(private readonly calendars: CalendarCatalogue) {}

  /** Days on which a deadline of the school does not run, from this day on. */
  async ofWork(centreId: string, schoolId: string, from: Day): Promise<Set<Day>> {
    const span = { first: addDays(from, -REACH_DAYS), last: addDays(from, REACH_DAYS) };
    return daysNobodyWorks(await this.calendars.ofSchool(centreId, schoolId, span.first, span.last), span);
  }

  /** Days on which the grade cannot go out. */
  async ofGrade(centreId: string, { schoolId, grade }: { readonly schoolId: string; readonly grade: number }, first: Day, last: Day): Promise<Set<Day>> {
    return daysGradeStays(await this.calendars.ofSchool(centreId, schoolId, first, last), grade, { first, last });
  }
}
