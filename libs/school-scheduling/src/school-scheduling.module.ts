import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { SafetyInspectionModule } from '#safety-inspection';
import { VenueRegistryModule } from '#venue-registry';
import { AssignmentProblemLoader } from './application/assignment-problem.loader.js';
import { BunchingCatalogue } from './application/bunching-catalogue.service.js';
import { CalendarDesk } from './application/calendar-desk.service.js';
import { PlanCatalogue } from './application/plan-catalogue.service.js';
import { PlanDesk } from './application/plan-desk.service.js';
import { RunDesk } from './application/run-desk.service.js';
import { SchoolDays } from './application/school-days.service.js';
import { SchoolWeeks } from './application/school-weeks.service.js';
import { SeasonCatalogue } from './application/season-catalogue.service.js';
import { SeasonDesk } from './application/season-desk.service.js';
import { WishCatalogue } from './application/wish-catalogue.service.js';
import { WishDesk } from './application/wish-desk.service.js';
import { AssignmentRunRow } from './persistence/assignment-run.entity.js';
import { CalendarEventRepository } from './persistence/calendar-event.repository.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { RunQueueRepository } from './persistence/run-queue.repository.js';
import { RunRepository } from './persistence/run.repository.js';
import { SeasonRow } from './persistence/season.entity.js';
import { SeasonRepository } from './persistence/season.repository.js';
import { WishImportRepository } from './persistence/wish-import.repository.js';
import { WishDayRow, WishRow, WishWeekRow } from './persistence/wish.entity.js';
import { WishRepository } from './persistence/wish.repository.js';

const desks = [SeasonDesk, WishDesk, CalendarDesk, RunDesk, PlanDesk];
const catalogues = [SeasonCatalogue, WishCatalogue, SchoolDays, SchoolWeeks, BunchingCatalogue, PlanCatalogue];

@Module({
  imports: [
    TypeOrmModule.forFeature([SeasonRow, WishRow, WishDayRow, WishWeekRow, AssignmentRunRow]),
    IdentityAccessModule, VenueRegistryModule, SafetyInspectionModule, BookingModule,
  ],
  providers: [
    ...desks, ...catalogues, AssignmentProblemLoader, SeasonRepository, WishRepository, WishImportRepository, CalendarEventRepository,
    RunRepository, RunQueueRepository, PublicationRepository,
  ],
  exports: [...desks, ...catalogues],
})
export class SchoolSchedulingModule {}
