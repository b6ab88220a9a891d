import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { CalendarCatalogue, type CalendarEvent } from '#school-calendar';
import { VenueCatalogue } from '#venue-registry';
import { type SchoolDay, schoolDays } from '../domain/school-day-rule.js';

interface Span {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** Answers for one school and grade which weekdays of a season it may go out. */
export type DaysOfGroup = (schoolId: string, grade: number) => readonly SchoolDay[];

/** Availability: school x grade x day. */
@Injectable()
export class SchoolDays {
  constructor(private readonly events: CalendarCatalogue, private readonly venues: VenueCatalogue) {}

  async daysOf(centreId: string, schoolId: string, grade: number, season: Span): Promise<SchoolDay[]> {
    const holidays = await this.venues.holidays(centreId);
    const events = await this.events.ofSchool(centreId, schoolId, season.firstDay, season.lastDay);
    return schoolDays(season, holidays, events, grade);
  }

  /** All schools of a centre with two reads; groups are worked out once each, when asked for. */
  async ofAllSchools(centreId: string, season: Span): Promise<DaysOfGroup> {
    const holidays = await this.venues.holidays(centreId);
    const events = await this.events.ofCentre(centreId, season.firstDay, season.lastDay);
    const bySchool = new Map<string, CalendarEvent[]>();
    for (const event of events) {
      const known = bySchool.get(event.schoolId);
      if (known) known.push(event);
      else bySchool.set(event.schoolId, [event]);
    }
    const worked = new Map<string, readonly SchoolDay[]>();
    return (schoolId, grade) => {
      const key = `${schoolId} ${grade}`;
      const days = worked.get(key) ?? schoolDays(season, holidays, bySchool.get(schoolId) ?? [], grade);
      worked.set(key, days);
      return days;
    };
  }
}
