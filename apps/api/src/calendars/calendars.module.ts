import { Module } from '@nestjs/common';
import { SchoolCalendarModule } from '#school-calendar';
import { TeacherCalendarController } from './calendar.teacher.controller.js';
import { TeacherCalendarUploadsController } from './calendar-uploads.teacher.controller.js';
import { CentreCalendarsController } from './calendars.centre.controller.js';

@Module({ imports: [SchoolCalendarModule], controllers: [TeacherCalendarController, TeacherCalendarUploadsController, CentreCalendarsController] })
export class CalendarsApiModule {}
