import { Module } from '@nestjs/common';
import { SchoolSchedulingModule } from '#school-scheduling';
import { WaitingListModule } from '#waiting-list';
import { TeacherPlacesController } from './places.teacher.controller.js';
import { CentreWaitsController } from './waits.centre.controller.js';
import { TeacherWaitsController } from './waits.teacher.controller.js';

@Module({ imports: [SchoolSchedulingModule, WaitingListModule], controllers: [TeacherPlacesController, TeacherWaitsController, CentreWaitsController] })
export class WaitingApiModule {}
