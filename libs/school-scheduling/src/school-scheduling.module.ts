import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { SafetyInspectionModule } from '#safety-inspection';
import { SchoolCalendarModule } from '#school-calendar';
import { VenueRegistryModule } from '#venue-registry';
import { AssignmentProblemLoader } from './application/assignment-problem.loader.js';
import { BunchingAnalyses } from './application/bunching-analysis.service.js';
import { BunchingCatalogue } from './application/bunching-catalogue.service.js';
import { CalendarOutlook } from './application/calendar-outlook.service.js';
import { FairnessCatalogue } from './application/fairness-catalogue.service.js';
import { FairnessDesk } from './application/fairness-desk.service.js';
import { FairnessKeeper } from './application/fairness-keeper.consumer.js';
import { DraftCatalogue } from './application/draft-catalogue.service.js';
import { DraftDesk } from './application/draft-desk.service.js';
import { DraftOpener } from './application/draft-opener.service.js';
import { DraftPublisher } from './application/draft-publisher.service.js';
import { DraftRunDesk } from './application/draft-run-desk.service.js';
import { DraftSeasons } from './application/draft-seasons.service.js';
import { DraftStates } from './application/draft-states.service.js';
import { FrontierCatalogue } from './application/frontier-catalogue.service.js';
import { LastWishesCatalogue } from './application/last-wishes.service.js';
import { PlaceFinder } from './application/place-finder.service.js';
import { PlanCatalogue } from './application/plan-catalogue.service.js';
import { PlanDesk } from './application/plan-desk.service.js';
import { PlanFit } from './application/plan-fit.service.js';
import { PressureCatalogue } from './application/pressure-catalogue.service.js';
import { PlanInForceLoader } from './application/plan-in-force.loader.js';
import { ProposalCatalogue } from './application/proposal-catalogue.service.js';
import { ReminderDesk } from './application/reminder-desk.service.js';
import { RepairCatalogue } from './application/repair-catalogue.service.js';
import { RepairDesk } from './application/repair-desk.service.js';
import { RepairPublisher } from './application/repair-publisher.service.js';
import { RunChanges } from './application/run-changes.service.js';
import { RunDesk } from './application/run-desk.service.js';
import { SchoolCredits } from './application/school-credits.service.js';
import { SchoolFreeDays } from './application/school-free-days.service.js';
import { SchoolLineLoader } from './application/school-line.loader.js';
import { SchoolDays } from './application/school-days.service.js';
import { SchoolWeeks } from './application/school-weeks.service.js';
import { SeasonCatalogue } from './application/season-catalogue.service.js';
import { SeasonMender } from './application/season-mender.consumer.js';
import { SeasonDesk } from './application/season-desk.service.js';
import { SeasonOfferLoader } from './application/season-offer.loader.js';
import { SeasonSupplyLoader } from './application/season-supply.loader.js';
import { SeasonVisitsLoader } from './application/season-visits.loader.js';
import { StandingSeasonLoader } from './application/standing-season.loader.js';
import { TelephoneDesk } from './application/telephone-desk.service.js';
import { WhatIfDesk } from './application/what-if-desk.service.js';
import { WishCatalogue } from './application/wish-catalogue.service.js';
import { WishDesk } from './application/wish-desk.service.js';
import { WishImport } from './application/wish-import.service.js';
import { WishIntake } from './application/wish-intake.service.js';
import { WishOutlooks } from './application/wish-outlooks.service.js';
import { WishSheetDesk } from './application/wish-sheet-desk.service.js';
import { AssignmentRunRow } from './persistence/assignment-run.entity.js';
import { FairnessRuleRepository } from './persistence/fairness-rule.repository.js';
import { DraftRepository } from './persistence/draft.repository.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { ReminderRepository } from './persistence/reminder.repository.js';
import { RepairRepository } from './persistence/repair.repository.js';
import { RunQueueRepository } from './persistence/run-queue.repository.js';
import { RunRepository } from './persistence/run.repository.js';
import { SchoolCreditRepository } from './persistence/school-credit.repository.js';
import { SeasonRow } from './persistence/season.entity.js';
import { SeasonRepository } from './persistence/season.repository.js';
import { WishImportRepository } from './persistence/wish-import.repository.js';
import { WishDayRow, WishRow, WishWeekRow } from './persistence/wish.entity.js';
import { WishRepository } from './persistence/wish.repository.js';

const desks = [SeasonDesk, WishDesk, TelephoneDesk, WishImport, WishSheetDesk, ReminderDesk, RunDesk, PlanDesk, RepairDesk, RepairPublisher, WhatIfDesk, FairnessDesk, FairnessKeeper, SchoolCredits, SeasonMender];
const catalogues = [SeasonCatalogue, WishCatalogue, WishOutlooks, LastWishesCatalogue, SchoolDays, SchoolFreeDays, SchoolWeeks, PlaceFinder, BunchingCatalogue, BunchingAnalyses, FairnessCatalogue, PlanCatalogue, FrontierCatalogue, PressureCatalogue, RepairCatalogue, ProposalCatalogue];
const drafts = [DraftDesk, DraftOpener, DraftRunDesk, DraftPublisher, DraftCatalogue];

@Module({
  imports: [
    TypeOrmModule.forFeature([SeasonRow, WishRow, WishDayRow, WishWeekRow, AssignmentRunRow]),
    IdentityAccessModule, VenueRegistryModule, SchoolCalendarModule, SafetyInspectionModule, BookingModule,
  ],
  providers: [
    PlanFit, ...desks, ...catalogues, ...drafts, DraftStates, DraftSeasons, DraftRepository, AssignmentProblemLoader, CalendarOutlook, SeasonOfferLoader, SeasonVisitsLoader, SeasonSupplyLoader, StandingSeasonLoader, PlanInForceLoader, WishIntake,
    RunChanges, SchoolLineLoader, FairnessRuleRepository,
    SchoolCreditRepository, SeasonRepository, WishRepository, WishImportRepository, RunRepository, RunQueueRepository,
    PublicationRepository, ReminderRepository, RepairRepository,
  ],
  exports: [...desks, ...catalogues, ...drafts],
})
export class SchoolSchedulingModule {}
