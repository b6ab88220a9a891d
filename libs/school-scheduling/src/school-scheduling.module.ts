import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { SafetyInspectionModule } from '#safety-inspection';
import { SchoolCalendarModule } from '#school-calendar';
import { VenueRegistryModule } from '#venue-registry';
import { AssignmentProblemLoader } from './application/assignment-problem.loader.js';
import { BunchingCatalogue } from './application/bunching-catalogue.service.js';
import { DraftCatalogue } from './application/draft-catalogue.service.js';
import { DraftDesk } from './application/draft-desk.service.js';
import { DraftOpener } from './application/draft-opener.service.js';
import { DraftPublisher } from './application/draft-publisher.service.js';
import { DraftRunDesk } from './application/draft-run-desk.service.js';
import { DraftSeasons } from './application/draft-seasons.service.js';
import { DraftStates } from './application/draft-states.service.js';
import { FrontierCatalogue } from './application/frontier-catalogue.service.js';
import { PlanCatalogue } from './application/plan-catalogue.service.js';
import { PlanDesk } from './application/plan-desk.service.js';
import { PressureCatalogue } from './application/pressure-catalogue.service.js';
import { PlanInForceLoader } from './application/plan-in-force.loader.js';
import { ProposalCatalogue } from './application/proposal-catalogue.service.js';
import { RepairCatalogue } from './application/repair-catalogue.service.js';
import { RepairDesk } from './application/repair-desk.service.js';
import { RepairPublisher } from './application/repair-publisher.service.js';
import { RunChanges } from './application/run-changes.service.js';
import { RunDesk } from './application/run-desk.service.js';
import { SchoolCredits } from './application/school-credits.service.js';
import { SchoolDays } from './application/school-days.service.js';
import { SchoolWeeks } from './application/school-weeks.service.js';
import { SeasonCatalogue } from './application/season-catalogue.service.js';
import { SeasonDesk } from './application/season-desk.service.js';
import { SeasonSupplyLoader } from './application/season-supply.loader.js';
import { StandingSeasonLoader } from './application/standing-season.loader.js';
import { WhatIfDesk } from './application/what-if-desk.service.js';
import { WishCatalogue } from './application/wish-catalogue.service.js';
import { WishDesk } from './application/wish-desk.service.js';
import { AssignmentRunRow } from './persistence/assignment-run.entity.js';
import { DraftRepository } from './persistence/draft.repository.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { RepairRepository } from './persistence/repair.repository.js';
import { RunQueueRepository } from './persistence/run-queue.repository.js';
import { RunRepository } from './persistence/run.repository.js';
import { SchoolCreditRepository } from './persistence/school-credit.repository.js';
import { SeasonRow } from './persistence/season.entity.js';
import { SeasonRepository } from './persistence/season.repository.js';
import { WishImportRepository } from './persistence/wish-import.repository.js';
import { WishDayRow, WishRow, WishWeekRow } from './persistence/wish.entity.js';
import { WishRepository } from './persistence/wish.repository.js';

const desks = [SeasonDesk, WishDesk, RunDesk, PlanDesk, RepairDesk, RepairPublisher, WhatIfDesk];
const catalogues = [SeasonCatalogue, WishCatalogue, SchoolDays, SchoolWeeks, BunchingCatalogue, PlanCatalogue, FrontierCatalogue, PressureCatalogue, RepairCatalogue, ProposalCatalogue];
const drafts = [DraftDesk, DraftOpener, DraftRunDesk, DraftPublisher, DraftCatalogue];

@Module({
  imports: [
    TypeOrmModule.forFeature([SeasonRow, WishRow, WishDayRow, WishWeekRow, AssignmentRunRow]),
    IdentityAccessModule, VenueRegistryModule, SchoolCalendarModule, SafetyInspectionModule, BookingModule,
  ],
  providers: [
    ...desks, ...catalogues, ...drafts, DraftStates, DraftSeasons, DraftRepository, AssignmentProblemLoader, SeasonSupplyLoader, StandingSeasonLoader, PlanInForceLoader, RunChanges, SchoolCredits,
    SchoolCreditRepository, SeasonRepository, WishRepository, WishImportRepository, RunRepository, RunQueueRepository,
    PublicationRepository, RepairRepository,
  ],
  exports: [...desks, ...catalogues, ...drafts],
})
export class SchoolSchedulingModule {}
