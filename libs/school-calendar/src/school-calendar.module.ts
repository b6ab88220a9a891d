import { Module } from '@nestjs/common';
import { IdentityAccessModule } from '#identity-access';
import { CalendarCatalogue } from './application/calendar-catalogue.service.js';
import { CalendarDesk } from './application/calendar-desk.service.js';
import { CalendarEntries } from './application/calendar-entries.service.js';
import { CalendarOverview } from './application/calendar-overview.service.js';
import { CalendarUploads } from './application/calendar-uploads.service.js';
import { NeisSync } from './application/neis-sync.service.js';
import { CalendarEventRepository } from './persistence/calendar-event.repository.js';
import { CalendarOverviewQueries } from './persistence/calendar-overview.queries.js';
import { NeisRepository } from './persistence/neis.repository.js';

const desks = [CalendarDesk, CalendarEntries, CalendarCatalogue, CalendarOverview, CalendarUploads, NeisSync];

/** What a school's grade does on which day. */
@Module({
  imports: [IdentityAccessModule],
  providers: [...desks, CalendarEventRepository, CalendarOverviewQueries, NeisRepository],
  exports: desks,
})
export class SchoolCalendarModule {}
