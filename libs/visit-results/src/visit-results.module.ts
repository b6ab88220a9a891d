import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { SafetyInspectionModule } from '#safety-inspection';
import { VenueRegistryModule } from '#venue-registry';
import { VisitDayModule } from '#visit-day';
import { MentorTrainingDesk } from './application/mentor-training-desk.service.js';
import { ResultCatalogue } from './application/result-catalogue.service.js';
import { ResultDesk } from './application/result-desk.service.js';
import { ResultWatch } from './application/result-watch.service.js';
import { SafetyFiles } from './application/safety-files.service.js';
import { SafetyRecord } from './application/safety-record.service.js';
import { SurveyDoor } from './application/survey-door.service.js';
import { Surveys } from './application/surveys.service.js';
import { ResultQueries } from './persistence/result.queries.js';
import { ResultRepository } from './persistence/result.repository.js';
import { SafetyFileRepository } from './persistence/safety-file.repository.js';
import { SurveyRepository } from './persistence/survey.repository.js';

const doors = [MentorTrainingDesk, ResultCatalogue, ResultDesk, ResultWatch, SafetyFiles, Surveys];

/** How a visit was, and what is on record about its safety. Needs `LinkSecret`, bound by each app. */
@Module({
  imports: [BookingModule, IdentityAccessModule, SafetyInspectionModule, VenueRegistryModule, VisitDayModule],
  providers: [...doors, ResultQueries, ResultRepository, SafetyFileRepository, SafetyRecord, SurveyDoor, SurveyRepository],
  exports: doors,
})
export class VisitResultsModule {}
