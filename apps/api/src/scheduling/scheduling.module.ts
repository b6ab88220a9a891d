import { Module } from '@nestjs/common';
import { SchoolCalendarModule } from '#school-calendar';
import { SchoolSchedulingModule } from '#school-scheduling';
import { CentreAssignmentRunsController } from './assignment-runs.centre.controller.js';
import { CentreBunchingAnalysisController } from './bunching-analysis.centre.controller.js';
import { CentreFairnessController } from './fairness.centre.controller.js';
import { TeacherFairnessController } from './fairness.teacher.controller.js';
import { CentreProposalsController } from './proposals.centre.controller.js';
import { CentreRepairsController } from './repairs.centre.controller.js';
import { CentreSeasonOutlookController } from './season-outlook.centre.controller.js';
import { CentreSeasonsController } from './seasons.centre.controller.js';
import { TeacherSeasonsController } from './seasons.teacher.controller.js';
import { CentreWhatIfsController } from './what-ifs.centre.controller.js';
import { CentreWishIntakeController } from './wish-intake.centre.controller.js';
import { TeacherWishesController } from './wishes.teacher.controller.js';

@Module({
  imports: [SchoolCalendarModule, SchoolSchedulingModule],
  controllers: [
    TeacherSeasonsController, TeacherWishesController, CentreSeasonsController, CentreWishIntakeController, CentreSeasonOutlookController,
    CentreBunchingAnalysisController, CentreFairnessController, TeacherFairnessController,
    CentreAssignmentRunsController, CentreRepairsController, CentreWhatIfsController, CentreProposalsController,
  ],
})
export class SchedulingApiModule {}
