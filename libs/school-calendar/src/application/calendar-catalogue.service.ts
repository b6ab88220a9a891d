import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import type { CalendarEventView } from '../domain/calendar-event.js';
import { CalendarEventRepository } from '../persistence/calendar-event.repository.js';

/** Reads the schools' calendars; days are included at both ends. */
@Injectable()
export class CalendarCatalogue {
  constructor(private readonly events: CalendarEventRepository) {}

  ofSchool(centreId: string, schoolId: string, first: Day, last: Day): Promise<CalendarEventView[]> {
    return this.events.ofSchool(centreId, schoolId, first, last);
  }

  ofCentre(centreId: string, first: Day, last: Day): Promise<CalendarEventView[]> {
    return this.events.ofCentre(centreId, first, last);
  }
}
