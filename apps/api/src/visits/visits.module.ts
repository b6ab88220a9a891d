import { Module } from '@nestjs/common';
import { VisitDayModule } from '#visit-day';
import { CentreEscortsController } from './escorts.centre.controller.js';
import { CentreVehiclesController } from './vehicles.centre.controller.js';
import { VisitRecords } from './visit-records.js';
import { CentreVisitsController } from './visits.centre.controller.js';
import { HostVisitsController } from './visits.host.controller.js';
import { TeacherVisitsController } from './visits.teacher.controller.js';

@Module({
  imports: [VisitDayModule],
  controllers: [TeacherVisitsController, HostVisitsController, CentreVisitsController, CentreEscortsController, CentreVehiclesController],
  providers: [VisitRecords],
})
export class VisitsApiModule {}
