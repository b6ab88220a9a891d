import { Injectable } from '@nestjs/common';
import { Clock, type Day, dayInSeoul, daysOfSchoolYear, schoolYearOf } from '#kernel';
import type { CalendarEventView } from '../domain/calendar-event.js';
import { CalendarEventRepository } from '../persistence/calendar-event.repository.js';

/** Reads the schools' calendars as they count; days are included at both ends. */
@Injectable()
export class CalendarCatalogue {
  constructor(private readonly clock: Clock, private readonly events: CalendarEventRepository) {}

  ofSchool(centreId: string, schoolId: string, first: Day, last: Day): Promise<CalendarEventView[]> {
    return this.events.ofSchool(centreId, schoolId, first, last);
  }

  ofCentre(centreId: string, first: Day, last: Day): Promise<CalendarEventView[]> {
    return this.events.ofCentre(centreId, first, last);
  }

  /** Whether more than holidays and vacations is known of a school year, the running one unless told: silence means unknown, not free. */
  async calendarKnown(schoolId: string, schoolYear = schoolYearOf(dayInSeoul(this.clock.now()))): Promise<boolean> {
    return (await this.knownCalendars([schoolId], schoolYear)).has(schoolId);
  }

  /** Those of the schools whose calendar of the school year is known. */
  knownCalendars(schoolIds: readonly string[], schoolYear: number): Promise<Set<string>> {
    const { firstDay, lastDay } = daysOfSchoolYear(schoolYear);
    return this.events.knownSchools(schoolIds, firstDay, lastDay);
  }
}
