import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { SafetyInspectionModule } from '#safety-inspection';
import { VisitResultsModule } from '#visit-results';
import { CentreMentorTrainingController } from './mentor-training.centre.controller.js';
import { ResultAnswers } from './result-answer.js';
import { CentreResultsController } from './results.centre.controller.js';
import { TeacherResultsController } from './results.teacher.controller.js';
import { CentreSafetyFilesController } from './safety-files.centre.controller.js';
import { TeacherSafetyFilesController } from './safety-files.teacher.controller.js';

@Module({
  imports: [BookingModule, SafetyInspectionModule, VisitResultsModule],
  controllers: [TeacherResultsController, CentreResultsController, TeacherSafetyFilesController, CentreSafetyFilesController, CentreMentorTrainingController],
  providers: [ResultAnswers],
})
export class ResultsApiModule {}
