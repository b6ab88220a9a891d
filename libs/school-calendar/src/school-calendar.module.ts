import { Module } from '@nestjs/common';
import { IdentityAccessModule } from '#identity-access';
import { CalendarCatalogue } from './application/calendar-catalogue.service.js';
import { CalendarDesk } from './application/calendar-desk.service.js';
import { CalendarEntries } from './application/calendar-entries.service.js';
import { CalendarUploads } from './application/calendar-uploads.service.js';
import { CalendarEventRepository } from './persistence/calendar-event.repository.js';

/** What a school's grade does on which day. */
@Module({
  imports: [IdentityAccessModule],
  providers: [CalendarDesk, CalendarEntries, CalendarUploads, CalendarCatalogue, CalendarEventRepository],
  exports: [CalendarDesk, CalendarEntries, CalendarUploads, CalendarCatalogue],
})
export class SchoolCalendarModule {}
