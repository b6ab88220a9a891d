import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { VenueRegistryModule } from '#venue-registry';
import { VisitDayModule } from '#visit-day';
import { CentrePapersController } from './papers.centre.controller.js';
import { HostPapersController } from './papers.host.controller.js';
import { TeacherPapersController } from './papers.teacher.controller.js';
import { Rosters } from './rosters.js';

@Module({
  imports: [BookingModule, IdentityAccessModule, VenueRegistryModule, VisitDayModule],
  controllers: [TeacherPapersController, HostPapersController, CentrePapersController],
  providers: [Rosters],
})
export class PapersApiModule {}
